import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { Example } from '../examples/parse-example.ts';
import { exampleText } from './example-text.ts';
import { examples } from './examples.ts';
import { useLanguage } from './language.ts';

const HEADING = { de: 'Beispielfragen', en: 'Example questions' };
const HINT = { de: 'Öffnet die Frage in einem neuen Tab.', en: 'Opens the question in a new tab.' };

function ExamplesPanel() {
  const language = useLanguage();
  const { addTab } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);

  const open = (example: Example): void => {
    if (!queryEditor) return;
    addTab();
    variableEditor?.setValue(example.variables ?? '');
    queryEditor.setValue(exampleText(example, language));
    queryEditor.focus();
  };

  return (
    <section className="examples" aria-label={HEADING[language]}>
      <h2>{HEADING[language]}</h2>
      <p className="examples-hint">{HINT[language]}</p>
      <ol>
        {examples.map((example) => (
          <li key={example.slug}>
            <button type="button" data-example={example.slug} onClick={() => open(example)} disabled={!queryEditor}>
              <span className="examples-title">{example.title[language]}</span>
              <span className="examples-question">{example.question[language]}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 5h16v11H12l-4 4v-4H4z" strokeLinejoin="round" />
      <path d="M8 9h8M8 12h5" strokeLinecap="round" />
    </svg>
  );
}

/** The pane with the example questions. Its title is a name for GraphiQL and a tooltip, so it holds both languages. */
export const examplesPlugin: GraphiQLPlugin = {
  title: 'Beispielfragen / Example questions',
  icon: ExamplesIcon,
  content: ExamplesPanel,
};
