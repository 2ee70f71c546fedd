import { fill, type Language, type Text } from '../language/text.ts';

/** How long something may take until it is told, and how often it is told again, in milliseconds. */
const quietMs = 1_000;
const repeatMs = 5_000;

/** Does something; from one second on, `write` is told what is being done, and every five seconds for how long already. */
export async function showProgress<T>(
  what: Text,
  language: Language,
  write: (line: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  const startedAt = Date.now();
  const text = fill(what, language);
  const tell = (): void => write(`${text} … ${Math.round((Date.now() - startedAt) / 1_000)} s\n`);
  let repeat: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    tell();
    repeat = setInterval(tell, repeatMs);
  }, quietMs);
  try {
    return await work();
  } finally {
    clearTimeout(first);
    clearInterval(repeat);
  }
}
