import type { Language } from '../../examples/parse-example.ts';
import { maxLinkLength } from './share-link.ts';

const de = {
  heading: 'Teilen',
  link: 'Link',
  linkHint: 'Öffnet diese Abfrage mit ihren Variablen in einem neuen Tab. Header sind nicht dabei.',
  tooLong: `Die Abfrage ist zu lang für einen Link (höchstens ${maxLinkLength} Zeichen).`,
  copyLink: 'Link kopieren',
  code: 'Als Code',
  codeHint: 'Mit den Headern, auch geheimen.',
  copyCode: 'Kopieren',
  copied: 'Kopiert.',
  selected: 'Markiert: mit Strg+C kopieren.',
  invalid: 'Variablen oder Header sind kein JSON-Objekt.',
};

/** What the share pane says. */
export const shareTexts: Readonly<Record<Language, typeof de>> = {
  de,
  en: {
    heading: 'Share',
    link: 'Link',
    linkHint: 'Opens this query with its variables in a new tab. Headers are not part of it.',
    tooLong: `The query is too long for a link (at most ${maxLinkLength} characters).`,
    copyLink: 'Copy link',
    code: 'As code',
    codeHint: 'With the headers, secret ones too.',
    copyCode: 'Copy',
    copied: 'Copied.',
    selected: 'Selected: copy with Ctrl+C.',
    invalid: 'Variables or headers are no JSON object.',
  },
};
