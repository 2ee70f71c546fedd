import type { Message } from '../problem/message.ts';

/** An answer of the host that is no success: its HTTP status, and what it tells whoever asked. */
export interface ErrorDefinition {
  readonly status: number;
  readonly message: Message;
}

/** Every error of the routes beside GraphQL. The answer is JSON: `{ code, message: { de, en } }`, and `id` or `problems` where told so. */
export const catalogue = {
  BODY_INVALID: {
    status: 400,
    message: {
      de: 'Der Inhalt muss JSON dieser Form sein: {"files": {"network.yaml": "…", "hubs.csv": "…", "offers.csv": "…"}}.',
      en: 'The body must be JSON of this form: {"files": {"network.yaml": "…", "hubs.csv": "…", "offers.csv": "…"}}.',
    },
  },
  UNAUTHENTICATED: {
    status: 401,
    message: {
      de: 'Es fehlt ein gültiges Zugangs-Token (Authorization: Bearer …).',
      en: 'A valid access token is missing (Authorization: Bearer …).',
    },
  },
  FORBIDDEN: {
    status: 403,
    message: {
      de: 'Das Token gehört zu keinem Netz dieses Namens, das hier geführt wird.',
      en: 'The token belongs to no network of this name that is hosted here.',
    },
  },
  NETWORK_UNKNOWN: {
    status: 404,
    message: { de: 'Ein Netz mit diesem Namen gibt es hier nicht.', en: 'There is no network of this name here.' },
  },
  BODY_TOO_LARGE: {
    status: 413,
    message: { de: 'Der Inhalt ist zu groß (erlaubt: 16 MiB).', en: 'The body is too large (allowed: 16 MiB).' },
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    message: { de: 'Der Inhalt muss application/json sein.', en: 'The body must be application/json.' },
  },
  /** With `problemCount` and `problems`. */
  DATA_REFUSED: {
    status: 422,
    message: {
      de: 'Die Dateien haben Fehler; nichts davon wurde übernommen.',
      en: 'The files have problems; nothing of them was taken over.',
    },
  },
  /** With the `id` of the cause in the log. */
  INTERNAL_SERVER_ERROR: {
    status: 500,
    message: {
      de: 'Interner Fehler; die Dateien wurden nicht übernommen.',
      en: 'Internal error; the files were not taken over.',
    },
  },
  REGISTRY_UNAVAILABLE: {
    status: 503,
    message: {
      de: 'Das Verzeichnis der Netze (Registry) ist nicht erreichbar oder nicht eingerichtet; bitte später noch einmal.',
      en: 'The registry cannot be reached, or none is configured; please try again later.',
    },
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;

/** Code of an error of the routes beside GraphQL. */
export type PartnerErrorCode = keyof typeof catalogue;
