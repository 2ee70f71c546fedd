/**
 * The same results, and a call of `onEnd`, once, when they are through or their reader has had enough; `onResult` hears of each. Unlike a `finally` in
 * the generator itself this also happens while the next result is awaited, and when none was ever asked for.
 */
export function announceEnd<Result>(
  results: AsyncGenerator<Result, void>,
  onEnd: () => void,
  onResult?: (result: Result) => void,
): AsyncGenerator<Result, void> {
  let isOver = false;
  const end = (): void => {
    if (!isOver) onEnd();
    isOver = true;
  };
  return {
    async next() {
      try {
        const result = await results.next();
        if (result.done) end();
        else onResult?.(result.value);
        return result;
      } catch (thrown) {
        end();
        throw thrown;
      }
    },
    async return() {
      end();
      return await results.return();
    },
    async throw(thrown) {
      end();
      return await results.throw(thrown);
    },
    async [Symbol.asyncDispose]() {
      await this.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
