import type { Message } from '../report/finding.ts';

/** How to mend what the composer refuses, by its code; `OTHER` for every other code. */
export const advice: Readonly<Record<string, Message>> & { readonly OTHER: Message } = {
  INVALID_GRAPHQL: {
    de: 'Jeder benutzte Typ muss im Schema stehen, und jeder Typ braucht die Felder seiner Schnittstellen.',
    en: 'Every type in use must be in the schema, and every type needs the fields of its interfaces.',
  },
  FIELD_TYPE_MISMATCH: {
    de: 'Dasselbe Feld muss in allen Subgraphen denselben Typ haben.',
    en: 'The same field must have the same type in all subgraphs.',
  },
  INVALID_FIELD_SHARING: {
    de: 'Ein Feld, das mehrere Subgraphen beantworten, braucht überall @shareable; besser einen Namen mit dem eigenen Präfix wählen.',
    en: 'A field that several subgraphs answer needs @shareable in each; better take a name with your own prefix.',
  },
  KEY_INVALID_FIELDS: {
    de: 'Die Felder in @key müssen im Typ vorhanden sein.',
    en: 'The fields in @key must exist in the type.',
  },
  INTERFACE_FIELD_NO_IMPLEM: {
    de: 'Ein Typ muss alle Felder seiner Schnittstellen haben.',
    en: 'A type must have all fields of its interfaces.',
  },
  SATISFIABILITY_ERROR: {
    de: 'Das Feld wäre von keiner Abfrage aus zu erreichen; es fehlt ein auflösbarer @key.',
    en: 'No query could reach the field; a resolvable @key is missing.',
  },
  AUTHORIZATION_LOST: {
    de: 'Ohne die Direktive in der gemeinsamen Fassung dürfte jeder danach fragen.',
    en: 'Without the directive in the common graph, everyone could ask for it.',
  },
  OTHER: {
    de: 'Die Regel ist die von Apollo Federation 2 mit diesem Code.',
    en: 'It is the rule of Apollo Federation 2 with this code.',
  },
};
