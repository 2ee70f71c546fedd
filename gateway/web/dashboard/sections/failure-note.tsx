import type { JSX } from 'preact';
import type { Failure } from '../graph/ask.ts';
import { failureText } from '../text/failures.ts';
import { useLanguage, useText } from '../text/language.ts';

/** Says why there is no answer, and asks again on demand where that can help. */
export function FailureNote({ failure, onRetry }: { failure: Failure; onRetry: () => void }): JSX.Element {
  const text = useText();
  const language = useLanguage();
  const { label, isFinal } = failureText(failure.code);
  return (
    <div class="note failure" role="alert">
      <p>{label[language]}</p>
      {!isFinal && (
        <button type="button" onClick={onRetry}>
          {text('retry')}
        </button>
      )}
    </div>
  );
}
