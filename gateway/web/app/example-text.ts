import type { Example, Language } from '../examples/parse-example.ts';

/** What fits beside the panes on a usual screen without scrolling sideways. */
const commentColumns = 36;

/** What a tab shows of an example: the question as a comment, broken into short lines, then the document. */
export function exampleText(example: Example, language: Language): string {
  const lines = [''];
  for (const word of example.question[language].split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length < commentColumns) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(` ${word}`);
  }
  return `${lines.map((line) => `#${line}`).join('\n')}\n${example.document}`;
}
