import type { ComponentChildren, JSX } from 'preact';
import type { Loading } from '../graph/use-answer.ts';
import { useText } from '../text/language.ts';
import { FailureNote } from './failure-note.tsx';

interface SectionProps<Data> {
  readonly id: string;
  readonly title: string;
  readonly loading: Loading<Data>;
  readonly onRetry: () => void;
  /** Another section has the same question, and tells of its failure. */
  readonly isSecond?: boolean;
  readonly children: (data: Data) => ComponentChildren;
}

/** A part of the page with one question: its answer, or a skeleton while there is none, or why there is none. */
export function Section<Data>(props: SectionProps<Data>): JSX.Element | null {
  const { id, title, loading, onRetry, isSecond = false, children } = props;
  const text = useText();
  const { isLoading, answer, failure } = loading;
  if (isSecond && failure && !answer) return null;
  return (
    <section id={id} aria-labelledby={`${id}-title`} aria-busy={isLoading}>
      <h2 id={`${id}-title`}>{title}</h2>
      {failure && !isSecond && <FailureNote failure={failure} onRetry={onRetry} />}
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
