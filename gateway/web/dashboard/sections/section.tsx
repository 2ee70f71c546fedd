import type { ComponentChildren, JSX } from 'preact';
import type { Failure } from '../graph/ask.ts';
import type { Loading } from '../graph/use-answer.ts';
import { useText } from '../text/language.ts';
import { fill } from '../text/texts.ts';

interface SectionProps<Data> {
  readonly id: string;
  readonly title: string;
  readonly loading: Loading<Data>;
  readonly onRetry: () => void;
  readonly children: (data: Data) => ComponentChildren;
}

/** A part of the page with one question: its answer, or a skeleton while there is none, or why there is none. */
export function Section<Data>({ id, title, loading, onRetry, children }: SectionProps<Data>): JSX.Element {
  const text = useText();
  const { isLoading, answer, failure } = loading;
  return (
    <section id={id} aria-labelledby={`${id}-title`} aria-busy={isLoading}>
      <h2 id={`${id}-title`}>{title}</h2>
      {failure && <FailureNote failure={failure} onRetry={onRetry} />}
      {answer && children(answer.data)}
      {!answer && isLoading && (
        <div class="skeleton">
          <p>{text('loading')}</p>
          <span />
          <span />
          <span />
        </div>
      )}
    </section>
  );
}

function FailureNote({ failure, onRetry }: { failure: Failure; onRetry: () => void }): JSX.Element {
  const text = useText();
  const words = {
    unreachable: text('unreachable'),
    unfit: text('unfit'),
    refused: fill(text('refusedQuestion'), { message: failure.message }),
    unavailable: text('unavailable'),
  };
  return (
    <div class="note failure" role="alert">
      <p>{words[failure.kind]}</p>
      {failure.kind !== 'unfit' && (
        <button type="button" onClick={onRetry}>
          {text('retry')}
        </button>
      )}
    </div>
  );
}
