/** The languages of the pages; German is the first. */
export type Language = 'de' | 'en';

/** A question people ask, with the GraphQL document that answers it. */
export interface Example {
  /** File name without `.graphql`; the number in front gives the order. */
  slug: string;
  title: Record<Language, string>;
  question: Record<Language, string>;
  /** Variables as JSON text, or null when the document has none. */
  variables: string | null;
  /** The GraphQL document without the comment head. */
  document: string;
}

const HEAD_KEYS = ['title-de', 'title-en', 'question-de', 'question-en', 'variables'] as const;
type HeadKey = (typeof HEAD_KEYS)[number];

function isHeadKey(key: string): key is HeadKey {
  return HEAD_KEYS.some((known) => known === key);
}

/**
 * Reads an example file: a head of comment lines `# key: value` (`title-de`, `title-en`, `question-de`, `question-en`
 * and, if the document has variables, `variables` as JSON), then the document.
 *
 * @throws SyntaxError that names the file and what is missing or unknown.
 */
export function parseExample(slug: string, text: string): Example {
  const lines = text.split(/\r?\n/);
  const headEnd = lines.findIndex((line) => !line.startsWith('#'));
  const head = new Map<HeadKey, string>();
  for (const line of lines.slice(0, headEnd)) {
    const [, key = '', value = ''] = /^# ([a-z-]+): (.+)$/.exec(line) ?? [];
    if (!isHeadKey(key)) throw new SyntaxError(`${slug}.graphql: unknown line in the head: ${line}`);
    head.set(key, value);
  }
  const required = (key: HeadKey): string => {
    const value = head.get(key);
    if (value === undefined) throw new SyntaxError(`${slug}.graphql: the head lacks "${key}"`);
    return value;
  };
  return {
    slug,
    title: { de: required('title-de'), en: required('title-en') },
    question: { de: required('question-de'), en: required('question-en') },
    variables: head.get('variables') ?? null,
    document: `${lines.slice(headEnd).join('\n').trim()}\n`,
  };
}
