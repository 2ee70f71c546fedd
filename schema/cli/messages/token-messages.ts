import type { Text } from '../language/text.ts';

/** What `hubgraph token create` and `token revoke` say. */
export const tokenMessages = {
  createSummary: { de: 'Macht ein Zugriffstoken für ein Netz', en: 'Makes an access token for a network' },
  createDetails: {
    de: 'Für den Betreiber der Registry: HUBGRAPH_TOKEN ist sein eigenes Token. Das neue wird nur dieses eine Mal gezeigt.',
    en: "For the operator of the registry: HUBGRAPH_TOKEN is the operator's own token. The new one is shown this once.",
  },
  network: { de: 'Id des Netzes, für das es gilt', en: 'id of the network it is for' },
  label: {
    de: 'wie es im Protokoll heißt, z. B. „CI Neu-Ulm“',
    en: 'what the audit trail calls it, such as "CI Neu-Ulm"',
  },
  expires: { de: 'ab wann es nicht mehr gilt, z. B. 2027-12-31', en: 'from when on it is refused, such as 2027-12-31' },
  needed: { de: 'Nötig sind --network und --label.', en: '--network and --label are needed.' },
  dateInvalid: { de: '--expires: „{value}“ ist kein Datum.', en: '--expires: "{value}" is no date.' },
  created: {
    de: 'Token für {holder} („{label}“), widerrufen mit: hubgraph token revoke {id}',
    en: 'Token for {holder} ("{label}"), to revoke it: hubgraph token revoke {id}',
  },
  revokeSummary: { de: 'Widerruft ein Zugriffstoken, endgültig', en: 'Revokes an access token, for good' },
  revokeDetails: {
    de: 'Für den Betreiber der Registry. Die ID hat „token create“ gezeigt; sie ist nicht das Token selbst.',
    en: 'For the operator of the registry. "token create" showed the ID; it is not the token itself.',
  },
  idNeeded: { de: 'Nötig ist eine ID.', en: 'One ID is needed.' },
  revoked: { de: 'Widerrufen: Token von {holder} („{label}“).', en: 'Revoked: token of {holder} ("{label}").' },
} as const satisfies Record<string, Text>;
