import type { Severity } from '../../check/report/finding.ts';
import type { Text } from '../language/text.ts';

/** Headings of the groups of findings. */
export const severityTitles: Readonly<Record<Severity, Text>> = {
  error: { de: 'Das muss behoben werden', en: 'To be mended' },
  warning: { de: 'Das sollte angesehen werden', en: 'To be looked at' },
  note: { de: 'Zur Kenntnis', en: 'To be known' },
};

/** What reports of checks say beside their findings. */
export const reportMessages = {
  passed: { de: 'Bestanden: {network} ({against}).', en: 'Passed: {network} ({against}).' },
  failed: {
    de: 'Nicht bestanden: {network}, {count} Fehler ({against}).',
    en: 'Not passed: {network}, {count} errors ({against}).',
  },
  rules: {
    de: 'Was die Regeln verlangen, steht in docs/checks.md.',
    en: 'docs/checks.md tells what the rules demand.',
  },
  severity: { de: 'Gewicht', en: 'Weight' },
  rule: { de: 'Regel', en: 'Rule' },
  place: { de: 'Stelle', en: 'Place' },
  message: { de: 'Was ist', en: 'What is wrong' },
} as const satisfies Record<string, Text>;
