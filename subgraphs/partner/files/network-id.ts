const form = /^[a-z][a-z0-9-]{0,49}$/;

/** Whether a text can be the id of a network: also the name of its folder, so that no path leads out of the host's. */
export function isNetworkId(text: string): boolean {
  return form.test(text);
}
