import type { JSX } from 'preact';
import type { Notice } from '../graph/read-notices.ts';
import { formatInstant } from '../text/format.ts';
import { useLanguage, useText } from '../text/language.ts';
import { nameSource } from '../text/name-source.ts';
import { fill } from '../text/texts.ts';

interface NoticesProps {
  readonly notices: readonly Notice[];
  /** Titles of networks by the name of their subgraph. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Says which networks do not answer, and from when their facts are. */
export function Notices({ notices, titles }: NoticesProps): JSX.Element {
  const text = useText();
  const language = useLanguage();
  const nameOf = (subgraph: string): string => nameSource(subgraph, titles, text);
  return (
    <div role="status">
      {notices.map(({ subgraph, knownAt }) => (
        <p key={subgraph} class="note">
          {knownAt === null
            ? fill(text('missing'), { name: nameOf(subgraph) })
            : fill(text('stale'), { name: nameOf(subgraph), time: formatInstant(knownAt, new Date(), language) })}
        </p>
      ))}
    </div>
  );
}
