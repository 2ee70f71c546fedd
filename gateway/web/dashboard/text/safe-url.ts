/** A URL that partner data may link to; null for anything that is no page of the web, such as `javascript:`. */
export function safeUrl(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}
