import type { Language } from '../../examples/parse-example.ts';

/** A duration as people read it: `12,3 ms`. */
export function formatMs(ms: number, language: Language): string {
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: ms < 100 ? 1 : 0 }).format(ms)} ms`;
}

/** A size as people read it: `512 B`, `1,2 kB`. */
export function formatBytes(bytes: number, language: Language): string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return bytes < 1_000 ? `${bytes} B` : `${format.format(bytes / 1_000)} kB`;
}
