import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import { findOperation } from '../choose-operation.ts';
import { readShareLink } from './share-link.ts';

/** Opens the query of a shared link in a tab of its own, and takes it out of the address: a reload is not another tab. Nothing is run. */
export function OpenShared() {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const { addTab } = useGraphiQLActions();

  useEffect(() => {
    if (!queryEditor || !variableEditor) return undefined;
    const open = (): void => {
      const shared = readShareLink(location.hash);
      if (!shared) return;
      history.replaceState(null, '', location.pathname + location.search);
      addTab();
      variableEditor.setValue(shared.variables);
      queryEditor.setValue(shared.query);
      // The cursor chooses what a key press runs.
      const start = findOperation(shared.query, shared.operationName ?? '');
      const position = start === undefined ? undefined : queryEditor.getModel()?.getPositionAt(start);
      if (position) queryEditor.setPosition(position);
      queryEditor.focus();
    };
    open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, [queryEditor, variableEditor, addTab]);
  return null;
}
