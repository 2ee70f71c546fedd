import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';

import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQL } from 'graphiql';
import { useMemo } from 'react';
import { createFetcher } from './create-fetcher.ts';
import { exampleText } from './example-text.ts';
import { examplesPlugin } from './examples-plugin.tsx';
import { examples } from './examples.ts';
import { initialLanguage } from './language.ts';
import { OpenDocs } from './open-docs.tsx';

const plugins = [examplesPlugin, HISTORY_PLUGIN];
const [firstExample] = examples;
const defaultTabs = firstExample ? [{ query: exampleText(firstExample, initialLanguage()) }] : [];

/** GraphiQL on the gateway's API, with the example questions beside the editor. */
export function Playground({ endpoint }: { endpoint: string }) {
  const fetcher = useMemo(() => createFetcher(endpoint), [endpoint]);
  return (
    <GraphiQL fetcher={fetcher} plugins={plugins} defaultTabs={defaultTabs} visiblePlugin={examplesPlugin}>
      <GraphiQL.Logo>
        <span />
      </GraphiQL.Logo>
      <OpenDocs />
    </GraphiQL>
  );
}
