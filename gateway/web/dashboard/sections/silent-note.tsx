import type { JSX } from 'preact';
import { useText } from '../text/language.ts';
import { fill } from '../text/texts.ts';

interface SilentNoteProps {
  /** What is listed, were it known. */
  readonly entries: readonly { readonly network: { readonly title: string } | null; readonly node: unknown }[];
}

/** Says of which networks something is missing in a list, because they do not answer; nothing where all do. */
export function SilentNote({ entries }: SilentNoteProps): JSX.Element | null {
  const text = useText();
  const titles = new Set(entries.flatMap(({ network, node }) => (node === null ? [network?.title ?? '?'] : [])));
  if (titles.size === 0) return null;
  return <p class="note">{fill(text('silent'), { networks: [...titles].join(', ') })}</p>;
}

/** Whether something is missing in a list because its network does not answer. */
export function hasGaps(entries: SilentNoteProps['entries']): boolean {
  return entries.some(({ node }) => node === null);
}
