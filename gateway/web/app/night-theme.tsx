import { useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

const surface = '#212a3b';
const accent = '#7cc7dd';

/**
 * The editors' colours by night, in the place of GraphiQL's theme of that name: comments that can be read on its surface (4.5:1 and more),
 * and our accent instead of its pink.
 */
export function NightTheme() {
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    monaco?.editor.defineTheme('graphiql-DARK', {
      base: 'vs-dark',
      inherit: true,
      rules: [
        { token: 'comment', foreground: '#8fbc7d' },
        { token: 'argument.identifier.gql', foreground: '#a5a0ff' },
      ],
      colors: {
        'editor.background': '#ffffff00',
        'scrollbar.shadow': '#ffffff00',
        'editorHoverWidget.background': surface,
        'editorSuggestWidget.background': surface,
        'editorWidget.background': surface,
        'menu.background': surface,
        'quickInput.background': surface,
        'textLink.foreground': accent,
        'textLink.activeForeground': accent,
        'list.highlightForeground': accent,
        'list.focusHighlightForeground': accent,
        focusBorder: accent,
      },
    });
  }, [monaco]);
  return null;
}
