import type { JSX } from 'preact';
import type { Failure } from '../graph/ask.ts';
import { failureText } from '../text/failures.ts';
import { useLanguage, useText } from '../text/language.ts';

/** Says that the graph refuses the selection, once for all that is asked of it. The graph itself says in English what is wrong. */
export function RefusedSelection({ failure }: { failure: Failure }): JSX.Element {
  const text = useText();
  const language = useLanguage();
  return (
    <div class="note failure" role="alert">
      <h2>{text('invalid')}</h2>
      <p>{failureText(failure.code).label[language]}</p>
      <p class="soft">
        {text('detail')} <span lang="en">{failure.message}</span>
      </p>
    </div>
  );
}
