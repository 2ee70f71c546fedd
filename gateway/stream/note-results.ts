import { getOperationAST } from 'graphql';
import { type Access, noteErrors, noteOperation } from './access.ts';
import { announceEnd } from './announce-end.ts';
import type { OpenedStream } from './stream.ts';

/** The same stream; its operation and the first of its errors are noted, and `onEnd` is called when it is through. */
export function noteResults(
  opened: OpenedStream,
  operationName: string | null | undefined,
  access: Access,
  onEnd: () => void,
): OpenedStream {
  if (!opened.isOpen) {
    noteErrors(access, opened.errors);
    onEnd();
    return opened;
  }
  noteOperation(access, getOperationAST(opened.document, operationName)?.name?.value);
  const results = announceEnd(opened.results, onEnd, ({ errors }) => noteErrors(access, errors));
  return { ...opened, results };
}
