import {
  agreementKindLabels,
  type Language,
  offerKindLabels,
  statusLabels,
  targetGroupLabels,
  topicRoleLabels,
} from '../labels.ts';
import { type InvalidParameter, Problem } from './problem.ts';
import {
  choice,
  circle,
  count,
  instant,
  InvalidValue,
  language,
  oneOf,
  partialDate,
  type ReadValues,
  text,
  texts,
} from './read-values.ts';

/** What of hubs or offers a file shall hold. */
export interface Selection {
  /** HubFilter or OfferFilter. */
  readonly filter: Readonly<Record<string, unknown>>;
  readonly language: Language;
  /** Between the cells of a CSV file. */
  readonly delimiter: ';' | ',';
  /** Most entries; all of them without one. */
  readonly limit: number;
}

/** How a parameter of a URL becomes a field of a filter. */
interface Parameter {
  readonly field: string;
  readonly read: ReadValues<unknown>;
}

const common: Readonly<Record<string, Parameter>> = {
  network: { field: 'networks', read: texts },
  state: { field: 'regions', read: texts },
  region: { field: 'regions', read: texts },
  status: { field: 'status', read: oneOf(keysOf(statusLabels)) },
  targetGroup: { field: 'targetGroups', read: oneOf(keysOf(targetGroupLabels)) },
  near: { field: 'near', read: circle },
  text: { field: 'text', read: text },
  updatedSince: { field: 'updatedSince', read: instant },
};

const parameters: Readonly<Record<'hubs' | 'offers', Readonly<Record<string, Parameter>>>> = {
  hubs: {
    ...common,
    offerKind: { field: 'offerKinds', read: oneOf(keysOf(offerKindLabels)) },
    agreementKind: { field: 'agreementKinds', read: oneOf(keysOf(agreementKindLabels)) },
  },
  offers: {
    ...common,
    hub: { field: 'hubs', read: texts },
    kind: { field: 'kinds', read: oneOf(keysOf(offerKindLabels)) },
    startsAfter: { field: 'startsAfter', read: partialDate },
    startsBefore: { field: 'startsBefore', read: partialDate },
  },
};

const roleAlone = { de: 'Die Rolle gehört zu einem Thema (topic).', en: 'It goes with a topic.' };
const topicRoles = oneOf(keysOf(topicRoleLabels));
const delimiters = { semicolon: ';', comma: ',' } as const;

/**
 * Reads what a file shall hold from its URL: the filters of the graph. Values of a parameter are alternatives (`kind=EVENT,WORKSHOP`), and all
 * parameters must hold; `topic` given twice asks for both. Throws Problem 400 that names every parameter that is wrong, with what is allowed.
 */
export function readSelection(search: URLSearchParams, kind: 'hubs' | 'offers'): Selection {
  const known = parameters[kind];
  const invalid: InvalidParameter[] = [];
  const read = <T>(name: string, reader: ReadValues<T>): T | undefined => {
    if (!search.has(name)) return undefined;
    try {
      return reader(search.getAll(name));
    } catch (thrown) {
      if (!(thrown instanceof InvalidValue)) throw thrown;
      invalid.push({ name, reason: thrown.reason });
      return undefined;
    }
  };

  const filter: Record<string, unknown> = {};
  for (const [name, { field, read: reader }] of Object.entries(known)) {
    const value = read(name, reader);
    if (value !== undefined)
      filter[field] = Array.isArray(value) ? [...((filter[field] as unknown[]) ?? []), ...value] : value;
  }
  const roles = read('role', topicRoles);
  const topics = read('topic', (values) => values.map((value) => ({ anyOf: texts([value]), ...(roles && { roles }) })));
  if (topics) filter['topics'] = topics;
  if (roles && !search.has('topic')) invalid.push({ name: 'role', reason: roleAlone });
  const selection = {
    filter,
    language: read('lang', language) ?? 'de',
    limit: read('limit', count) ?? Number.POSITIVE_INFINITY,
    delimiter: delimiters[read('delimiter', choice(keysOf(delimiters))) ?? 'semicolon'],
  };

  const allowed = [...Object.keys(known), 'topic', 'role', 'lang', 'limit', 'delimiter'];
  for (const name of new Set(search.keys()))
    if (!allowed.includes(name))
      invalid.push({
        name,
        reason: {
          de: `Diesen Parameter gibt es nicht; erlaubt: ${allowed.join(', ')}.`,
          en: `There is no such parameter; allowed: ${allowed.join(', ')}.`,
        },
      });
  if (invalid.length > 0) throw new Problem(400, 'Parameters of the URL are wrong.', invalid);
  return selection;
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[];
}
