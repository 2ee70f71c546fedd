import { exitCode, type ExitCode } from '../command/exit-code.ts';

/** What an error code of the registry comes to here. */
interface Refusal {
  readonly exitCode: ExitCode;
  /** The meaning in German; the registry itself speaks English. */
  readonly de: string;
}

/** The registry's error codes (`schema/registry/errors/catalogue.ts`); others end with exit code 5 and the registry's own words. */
export const refusals: ReadonlyMap<string, Refusal> = new Map<string, Refusal>([
  [
    'UNAUTHENTICATED',
    { exitCode: exitCode.notAllowed, de: 'Das Zugriffstoken (HUBGRAPH_TOKEN) ist unbekannt oder widerrufen.' },
  ],
  [
    'TOKEN_EXPIRED',
    {
      exitCode: exitCode.notAllowed,
      de: 'Das Zugriffstoken (HUBGRAPH_TOKEN) ist abgelaufen. Bitte ein neues anfordern.',
    },
  ],
  [
    'TOO_MANY_FAILED_TOKENS',
    {
      exitCode: exitCode.tryAgain,
      de: 'Von dieser Adresse kamen zu viele falsche Zugriffstoken. Bitte in einer Minute noch einmal.',
    },
  ],
  [
    'FORBIDDEN',
    { exitCode: exitCode.notAllowed, de: 'Dieses Zugriffstoken darf das nicht: Es gilt für ein anderes Netz.' },
  ],
  ['NETWORK_UNKNOWN', { exitCode: exitCode.badUsage, de: 'Dieses Netz kennt die Registry nicht.' }],
  [
    'NETWORK_HOSTED',
    {
      exitCode: exitCode.badUsage,
      de: 'Dieses Netz wird von einem gemeinsamen Subgraphen bedient, den nur dessen Betreiber veröffentlicht.',
    },
  ],
  [
    'NETWORK_SUSPENDED',
    { exitCode: exitCode.notAllowed, de: 'Dieses Netz ist ausgesetzt. Bitte beim Betreiber der Registry nachfragen.' },
  ],
  ['NOT_PUBLISHED', { exitCode: exitCode.badUsage, de: 'Der Subgraph ist noch nicht veröffentlicht.' }],
  ['BAD_USER_INPUT', { exitCode: exitCode.badUsage, de: 'Die Registry nimmt eine Angabe nicht an.' }],
  [
    'ADDRESS_REFUSED',
    {
      exitCode: exitCode.foundProblems,
      de: 'Die Registry nimmt die Adresse des Endpunkts nicht an: Sie muss öffentlich erreichbar sein.',
    },
  ],
  ['COMPOSITION_FAILED', { exitCode: exitCode.foundProblems, de: 'Die Subgraphen lassen sich nicht zusammensetzen.' }],
  [
    'CHECK_FAILED',
    { exitCode: exitCode.foundProblems, de: 'Die Prüfung hat Fehler gefunden; nichts wurde veröffentlicht.' },
  ],
  [
    'DOCUMENTS_INVALID',
    { exitCode: exitCode.foundProblems, de: 'Die Dokumente passen nicht zum Graphen; nichts wurde veröffentlicht.' },
  ],
  [
    'DIRECTORY_NOT_READY',
    {
      exitCode: exitCode.tryAgain,
      de: 'Das Verzeichnis bedient die Typen noch nicht; nichts wurde veröffentlicht. Bitte in einer Minute noch einmal.',
    },
  ],
  [
    'PUBLISH_CONFLICT',
    {
      exitCode: exitCode.tryAgain,
      de: 'Eine andere Änderung am Graphen dauert gerade zu lange; nichts wurde veröffentlicht. Bitte noch einmal.',
    },
  ],
  [
    'REGISTRY_UNAVAILABLE',
    {
      exitCode: exitCode.tryAgain,
      de: 'Der Host des Netzes erreicht gerade die Registry nicht. Bitte später noch einmal.',
    },
  ],
  ['SUPERGRAPH_UNAVAILABLE', { exitCode: exitCode.tryAgain, de: 'Es gibt noch keinen Supergraph.' }],
  [
    'PREVIEW_UNKNOWN',
    {
      exitCode: exitCode.badUsage,
      de: 'Eine Vorschau dieses Netzes gibt es nicht: unbekannt, nicht veröffentlicht oder ausgesetzt.',
    },
  ],
]);
