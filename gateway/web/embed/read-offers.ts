/** What the list shows of an offer: a line of `/offers.ndjson`. Where its network does not answer, only the first three are there. */
export interface EmbeddedOffer {
  readonly id: string;
  readonly title: string;
  readonly network: { readonly title: string };
  readonly kind?: string | null;
  readonly startsAt?: string | null;
  readonly hub?: { readonly title: string } | null;
  readonly venue?: { readonly region: { readonly name: string } | null } | null;
}

/** What the gateway says is wrong with the attributes. */
export class RefusedAttributes extends Error {
  override readonly name = 'RefusedAttributes';
}

/** Attributes of the element that are filters, and the parameters they become. */
export const filterAttributes: Readonly<Record<string, string>> = {
  topic: 'topic',
  role: 'role',
  state: 'state',
  region: 'region',
  network: 'network',
  hub: 'hub',
  kind: 'kind',
  status: 'status',
  'target-group': 'targetGroup',
  near: 'near',
  text: 'text',
  'starts-after': 'startsAfter',
  'starts-before': 'startsBefore',
};

/** Offers that are shown at most, and when nothing else is said. */
const maxOffers = 50;
const defaultOffers = 10;

/** The address of the offers that an element asks for. */
export function toOffersUrl(element: Pick<Element, 'getAttribute'>, baseUrl: string, language: string): URL {
  const url = new URL('offers.ndjson', baseUrl);
  for (const [attribute, parameter] of Object.entries(filterAttributes)) {
    const value = element.getAttribute(attribute);
    if (value !== null) url.searchParams.set(parameter, value);
  }
  const limit = Number(element.getAttribute('limit') ?? defaultOffers);
  url.searchParams.set(
    'limit',
    String(Math.min(Number.isInteger(limit) && limit > 0 ? limit : defaultOffers, maxOffers)),
  );
  url.searchParams.set('lang', language);
  return url;
}

/** Loads the offers, without cookies. Throws RefusedAttributes, and whatever `fetch` throws. */
export async function readOffers(url: URL, signal: AbortSignal): Promise<EmbeddedOffer[]> {
  const response = await fetch(url, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (response.status === 400) throw new RefusedAttributes(describe(await response.json()));
  if (!response.ok) throw new Error(`HTTP status ${response.status}`);
  const lines = (await response.text()).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as EmbeddedOffer);
}

function describe({ detail, invalidParameters = [] }: Problem): string {
  return invalidParameters.map(({ name, reason }) => `${name}: ${reason}`).join(' ') || detail;
}

interface Problem {
  readonly detail: string;
  readonly invalidParameters?: readonly { readonly name: string; readonly reason: string }[];
}
