/** The search of a URL with one parameter set, or left out where the value is empty; a role goes with its topic. */
export function changeSearch(search: URLSearchParams, name: string, value: string): URLSearchParams {
  const changed = new URLSearchParams(search);
  if (value === '') changed.delete(name);
  else changed.set(name, value);
  if (!changed.has('topic')) changed.delete('role');
  return changed;
}

/** A search as it is written behind a path; commas stay legible. */
export function writeSearch(search: URLSearchParams): string {
  const text = search.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}
