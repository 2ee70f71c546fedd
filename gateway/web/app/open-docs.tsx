import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';

const isWanted = new URLSearchParams(location.search).get('panel') === 'docs';

/** Opens the documentation for `?panel=docs`, also when GraphiQL remembers another pane from the last visit. */
export function OpenDocs() {
  const plugins = useGraphiQL((state) => state.plugins);
  const { setVisiblePlugin } = useGraphiQLActions();
  useEffect(() => {
    if (isWanted && plugins.includes(DOC_EXPLORER_PLUGIN)) setVisiblePlugin(DOC_EXPLORER_PLUGIN);
  }, [plugins, setVisiblePlugin]);
  return null;
}
