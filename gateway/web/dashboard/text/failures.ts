import type { Label } from '../../../files/labels.ts';

/** What the page says where the graph gives no answer. */
interface FailureText {
  readonly label: Label;
  /** Whether the reader's selection is at fault. */
  readonly isOfSelection?: true;
  /** Whether asking again cannot help. */
  readonly isFinal?: true;
}

const tooMuch: FailureText = {
  label: {
    de: 'Von hier kommen gerade zu viele Anfragen. Bitte versuchen Sie es in einer Minute noch einmal.',
    en: 'Too many requests come from here at the moment. Please try again in a minute.',
  },
};
const tooSlow: FailureText = {
  label: { de: 'Die Antwort hat zu lange gedauert.', en: 'The answer took too long.' },
};
const notReady: FailureText = {
  label: { de: 'Der Server ist noch nicht bereit.', en: 'The server is not ready yet.' },
};
const tooLarge: FailureText = {
  label: { de: 'Die Auswahl ist zu umfangreich.', en: 'The selection is too large.' },
  isOfSelection: true,
};
const unavailable: FailureText = {
  label: { de: 'Der Graph antwortet gerade nicht.', en: 'The graph does not answer now.' },
};

/** By the code of the error. The page sends documents of its own, well-formed and small: no other refusal can come of them. */
const texts: Readonly<Record<string, FailureText>> = {
  UNREACHABLE: { label: { de: 'Der Server ist nicht zu erreichen.', en: 'The server cannot be reached.' } },
  BAD_USER_INPUT: {
    label: { de: 'Einen Wert darin nimmt der Graph nicht an.', en: 'The graph does not take one of its values.' },
    isOfSelection: true,
  },
  OPERATION_LIMIT_EXCEEDED: tooLarge,
  BODY_TOO_LARGE: tooLarge,
  GRAPHQL_VALIDATION_FAILED: {
    label: { de: 'Dieser Graph hat keine Hubs und Angebote.', en: 'This graph has no hubs and offers.' },
    isFinal: true,
  },
  PERSISTED_DOCUMENT_NOT_FOUND: {
    label: {
      de: 'Diese Seite ist älter als der Server. Bitte laden Sie sie neu.',
      en: 'This page is older than the server. Please reload it.',
    },
    isFinal: true,
  },
  RATE_LIMITED: tooMuch,
  TOO_MANY_CONCURRENT_REQUESTS: tooMuch,
  OVERLOADED: {
    label: {
      de: 'Der Server hat gerade zu viel zu tun. Bitte versuchen Sie es gleich noch einmal.',
      en: 'The server has too much to do at the moment. Please try again soon.',
    },
  },
  GATEWAY_TIMEOUT: tooSlow,
  PLANNING_TIMEOUT: tooSlow,
  SUBGRAPH_REQUEST_TIMEOUT: tooSlow,
  NO_SUPERGRAPH_AVAILABLE: notReady,
  PERSISTED_DOCUMENTS_UNAVAILABLE: notReady,
  UNAUTHORIZED_FIELD_OR_TYPE: {
    label: { de: 'Diese Angaben sind hier nicht öffentlich.', en: 'These facts are not public here.' },
    isFinal: true,
  },
};

/** What is said of an error with such a code; that there is no answer now, where the page has no better words. */
export function failureText(code: string): FailureText {
  return (Object.hasOwn(texts, code) ? texts[code] : undefined) ?? unavailable;
}
