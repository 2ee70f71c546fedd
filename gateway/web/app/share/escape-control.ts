/** Writes control characters other than line feed and tab as `\xNN`, as they would not outlive a source file. */
export function escapeControl(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => {
    if (character === '\n' || character === '\t') return character;
    const code = character.charCodeAt(0).toString(16).padStart(2, '0');
    return String.raw`\x${code}`;
  });
}
