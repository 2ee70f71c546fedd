// oxlint-disable import/default -- Vite gives an import with `?worker` a default export.
import type { Environment } from 'monaco-editor';
import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker';
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker';
import GraphQLWorker from 'monaco-graphql/esm/graphql.worker.js?worker';

const MonacoEnvironment: Environment = {
  getWorker(_workerId, label) {
    if (label === 'json') return new JsonWorker();
    if (label === 'graphql') return new GraphQLWorker();
    return new EditorWorker();
  },
};

// Monaco looks for its workers in a global. GraphiQL's own set-up module does the same but writes to the console.
Object.assign(globalThis, { MonacoEnvironment });
