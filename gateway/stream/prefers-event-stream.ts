/**
 * Whether an `accept` header asks for an event stream before everything else: clients that list it after JSON want it for
 * subscriptions only, and send those with a header of their own.
 */
export function prefersEventStream(accept: string | undefined): boolean {
  const ranges = (accept ?? '').split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return { type, quality: quality ? Number(quality.slice(2)) || 0 : 1 };
  });
  const [first] = ranges.sort((left, right) => right.quality - left.quality);
  return first?.type === 'text/event-stream' && first.quality > 0;
}
