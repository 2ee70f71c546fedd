import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../language.ts';
import { shareTexts } from './share-texts.ts';

interface CopyFieldProps {
  readonly label: string;
  readonly copyLabel: string;
  readonly text: string;
  readonly rows: number;
}

/** A text to look at, with a button that copies it. */
export function CopyField({ label, copyLabel, text, rows }: CopyFieldProps) {
  const t = shareTexts[useLanguage()];
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'selected' | null>(null);
  useEffect(() => setOutcome(null), [text]);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      // Without TLS or permission a page may not write to the clipboard; a person may.
      field.current?.select();
      setOutcome('selected');
    }
  };

  return (
    <>
      <textarea ref={field} className="share-text" readOnly aria-label={label} value={text} rows={rows} wrap="off" />
      <button type="button" className="pane-button" onClick={() => void copy()}>
        {copyLabel}
      </button>{' '}
      <span role="status">{outcome && t[outcome]}</span>
    </>
  );
}
