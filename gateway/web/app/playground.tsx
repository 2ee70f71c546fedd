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
import { FollowSystemTheme } from './follow-system-theme.tsx';
import { initialLanguage } from './language.ts';
import { LeaveEditors } from './leave-editors.tsx';
import { NightTheme } from './night-theme.tsx';
import { OpenDocs } from './open-docs.tsx';
import { LatestRun } from './plan/latest-run.ts';
import { createPlanPlugin } from './plan/plan-plugin.tsx';
import type { PlaygroundSettings } from './playground-settings.ts';
import { OpenShared } from './share/open-shared.tsx';
import { createSharePlugin } from './share/share-plugin.tsx';

const [firstExample] = examples;
const defaultTabs = firstExample ? [{ query: exampleText(firstExample, initialLanguage()) }] : [];

interface PlaygroundProps {
  readonly endpoint: string;
  readonly settings: PlaygroundSettings;
}

/** GraphiQL on the gateway's API, with the example questions beside the editor. */
export function Playground({ endpoint, settings }: PlaygroundProps) {
  const { fetcher, plugins } = useMemo(() => {
    const latestRun = new LatestRun();
    const plan = settings.explain ? [createPlanPlugin(endpoint, latestRun)] : [];
    return {
      fetcher: createFetcher(endpoint, settings, latestRun),
      plugins: [examplesPlugin, HISTORY_PLUGIN, ...plan, createSharePlugin(endpoint)],
    };
  }, [endpoint, settings]);
  return (
    <GraphiQL fetcher={fetcher} plugins={plugins} defaultTabs={defaultTabs} visiblePlugin={examplesPlugin}>
      <GraphiQL.Logo>
        <span />
      </GraphiQL.Logo>
      <OpenDocs />
      <OpenShared />
      <LeaveEditors />
      <FollowSystemTheme />
      <NightTheme />
    </GraphiQL>
  );
}
