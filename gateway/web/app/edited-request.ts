import { type MonacoEditor, parseJSONC, useGraphiQL } from '@graphiql/react';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { chooseOperation } from './choose-operation.ts';

/** What the editors hold at this moment. */
export interface EditedRequest {
  readonly query: string;
  /** Of the operation at the cursor; undefined where it has no name. */
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** The text of an editor, and again whenever it changes. */
function useEditorText(editor: MonacoEditor | undefined): string {
  const subscribe = useCallback(
    (listener: () => void) => {
      const listening = editor?.onDidChangeModelContent(listener);
      return () => listening?.dispose();
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, () => editor?.getValue() ?? '');
}

/** Where in its text the cursor of an editor is. */
function useCursorOffset(editor: MonacoEditor | undefined): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      const listening = editor?.onDidChangeCursorPosition(listener);
      return () => listening?.dispose();
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, () => {
    const position = editor?.getPosition();
    return (position && editor?.getModel()?.getOffsetAt(position)) ?? 0;
  });
}

/** The request that the editors hold; null where variables or headers are no JSON object. */
export function useEditedRequest(): EditedRequest | null {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const query = useEditorText(queryEditor);
  const offset = useCursorOffset(queryEditor);
  const variables = useEditorText(useGraphiQL((state) => state.variableEditor));
  const headers = useEditorText(useGraphiQL((state) => state.headerEditor));
  const operationName = useMemo(() => chooseOperation(query, offset), [query, offset]);
  return useMemo(() => {
    const read = { variables: readObject(variables), headers: readObject(headers) };
    if (read.variables === null || read.headers === null) return null;
    const texts = Object.entries(read.headers ?? {}).map(([name, value]) => [name, String(value)]);
    return { query, operationName, variables: read.variables, headers: Object.fromEntries(texts) };
  }, [query, variables, headers, operationName]);
}

/** As GraphiQL reads it, with comments; undefined where there is nothing, null where it is no object. */
function readObject(text: string): Record<string, unknown> | undefined | null {
  try {
    const value: unknown = parseJSONC(text) ?? undefined;
    if (value === undefined) return undefined;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
