import type { JSX } from 'preact';
import type { Entries } from '../graph/load-entries.ts';
import { formatCount } from '../text/format.ts';
import { useLanguage, useText } from '../text/language.ts';
import { fill } from '../text/texts.ts';

/** Says that a list is empty, or not whole; nothing otherwise. */
export function ListNote({ list }: { list: Entries<unknown> }): JSX.Element | null {
  const text = useText();
  const language = useLanguage();
  if (list.totalCount === 0) return <p class="empty">{text('empty')}</p>;
  if (list.entries.length >= list.totalCount) return null;
  const shown = formatCount(list.entries.length, language);
  return <p class="soft">{fill(text('truncated'), { shown, total: formatCount(list.totalCount, language) })}</p>;
}
