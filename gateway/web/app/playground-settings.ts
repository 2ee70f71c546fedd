/** What the gateway lets its playground do. */
export interface PlaygroundSettings {
  /** Whether requests are explained. */
  readonly explain: boolean;
  /** Whether mutations are to be left alone. */
  readonly readOnly: boolean;
}

/** Asks the gateway; one that cannot be asked explains nothing. */
export async function loadSettings(): Promise<PlaygroundSettings> {
  try {
    const response = await fetch(new URL('playground.json', document.baseURI));
    const { explain, readOnly } = (await response.json()) as Partial<PlaygroundSettings>;
    return { explain: explain === true, readOnly: readOnly === true };
  } catch {
    return { explain: false, readOnly: false };
  }
}
