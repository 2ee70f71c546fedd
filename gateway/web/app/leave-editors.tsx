import { KeyCode, type MonacoEditor, useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Where Escape has something else to do in an editor. */
const isUnoccupied = ['suggestWidgetVisible', 'findWidgetVisible', 'parameterHintsVisible', 'editorHasSelection']
  .map((condition) => `!${condition}`)
  .join(' && ');

/** Lets Escape leave an editor for the place around it, from where Tab goes on and Enter comes back; in an editor Tab indents. */
export function LeaveEditors() {
  useLeaving(useGraphiQL((state) => state.queryEditor));
  useLeaving(useGraphiQL((state) => state.variableEditor));
  useLeaving(useGraphiQL((state) => state.headerEditor));
  return null;
}

function useLeaving(editor: MonacoEditor | undefined): void {
  useEffect(() => {
    const leaving = editor?.addAction({
      id: 'hubgraph-leave-editor',
      label: 'Leave editor',
      keybindings: [KeyCode.Escape],
      keybindingContext: isUnoccupied,
      run: () => editor.getContainerDomNode().focus(),
    });
    return () => leaving?.dispose();
  }, [editor]);
}
