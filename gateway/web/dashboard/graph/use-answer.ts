import { useEffect, useState } from 'preact/hooks';
import { type Answer, Failure } from './ask.ts';

/** How a question stands. While another answer is loaded, the one before stays. */
export interface Loading<Data> {
  readonly isLoading: boolean;
  readonly answer: Answer<Data> | null;
  readonly failure: Failure | null;
}

/**
 * The answer that `load` yields, loaded again whenever `key` changes; null where there is nothing to ask. What an older key brings is dropped.
 * A question that fails keeps the answer of the same key.
 */
export function useAnswer<Data>(
  key: string,
  version: number,
  load: ((signal: AbortSignal) => Promise<Answer<Data>>) | null,
): Loading<Data> {
  const [state, setState] = useState<Loading<Data> & { key: string }>({
    key,
    isLoading: load !== null,
    answer: null,
    failure: null,
  });
  useEffect(() => {
    if (!load) {
      setState({ key, isLoading: false, answer: null, failure: null });
      return undefined;
    }
    const leaving = new AbortController();
    setState((last) => ({ ...last, isLoading: true }));
    load(leaving.signal).then(
      (answer) => setState({ key, isLoading: false, answer, failure: null }),
      (thrown: unknown) => {
        if (leaving.signal.aborted) return;
        const failure = thrown instanceof Failure ? thrown : new Failure(String(thrown));
        setState((last) => ({ key, isLoading: false, answer: last.key === key ? last.answer : null, failure }));
      },
    );
    return () => leaving.abort();
    // `load` is made anew with each rendering; what it asks is told by the key.
  }, [key, version]);
  return state;
}
