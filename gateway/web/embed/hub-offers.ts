import { formatPartialDate } from '../../files/format-partial-date.ts';
import { labelOf, type Language, offerKindLabels } from '../../files/labels.ts';
import { type EmbeddedOffer, filterAttributes, readOffers, RefusedAttributes, toOffersUrl } from './read-offers.ts';
import { style } from './style.ts';
import { texts } from './texts.ts';

/** The gateway that this script came from. */
const baseUrl = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : document.baseURI;

/**
 * `<hub-offers topic="mobility" near="51.48,11.97">`: a list of offers on any page. Its attributes are the filters of `/offers.ndjson`, with
 * `limit` (10, at most 50) and `lang` (that of the page, else German). No frame, no cookies; what networks write is shown as text.
 */
class HubOffers extends HTMLElement {
  static readonly observedAttributes = [...Object.keys(filterAttributes), 'limit', 'lang'];
  readonly #root = this.attachShadow({ mode: 'open' });
  #loading = new AbortController();
  #isScheduled = false;

  connectedCallback(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.#root.adoptedStyleSheets = [sheet];
    this.#schedule();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#schedule();
  }

  disconnectedCallback(): void {
    this.#loading.abort();
  }

  /** Several attributes that change at once are one change. */
  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      void this.#load();
    });
  }

  async #load(): Promise<void> {
    this.#loading.abort();
    const loading = new AbortController();
    this.#loading = loading;
    const language = this.#readLanguage();
    this.setAttribute('aria-busy', 'true');
    this.#show(createMessage(texts.loading[language], 'status'));
    try {
      const offers = await readOffers(toOffersUrl(this, baseUrl, language), loading.signal);
      this.#show(offers.length > 0 ? createList(offers, language) : createMessage(texts.empty[language], 'status'));
    } catch (thrown) {
      if (loading.signal.aborted) return;
      const text =
        thrown instanceof RefusedAttributes ? `<hub-offers>: ${thrown.message}` : texts.unavailable[language];
      this.#show(createMessage(text, 'alert'));
    }
    this.removeAttribute('aria-busy');
  }

  #show(content: HTMLElement): void {
    this.#root.replaceChildren(content);
  }

  #readLanguage(): Language {
    const language = this.closest('[lang]')?.getAttribute('lang') ?? 'de';
    return language.toLowerCase().startsWith('en') ? 'en' : 'de';
  }
}

function createMessage(text: string, role: 'status' | 'alert'): HTMLElement {
  const message = create('p', 'message', text);
  message.setAttribute('role', role);
  return message;
}

function createList(offers: readonly EmbeddedOffer[], language: Language): HTMLElement {
  const list = create('ul', 'list');
  list.setAttribute('aria-label', texts.title[language]);
  list.append(
    ...offers.map((offer) => {
      const item = create('li', 'offer');
      const title = create('a', 'title', offer.title);
      title.href = new URL(`offers/${encodeURIComponent(offer.id)}?lang=${language}`, baseUrl).href;
      item.append(title, create('p', 'facts', describe(offer, language)));
      return item;
    }),
  );
  return list;
}

function describe({ kind, startsAt, hub, venue, network }: EmbeddedOffer, language: Language): string {
  const facts = [
    kind ? labelOf(offerKindLabels, kind, language) : null,
    startsAt ? formatPartialDate(startsAt, language) : null,
    venue?.region?.name,
    hub?.title ?? network.title,
  ];
  return facts.filter((fact) => typeof fact === 'string' && fact !== '').join(' · ');
}

function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  part: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.setAttribute('part', part);
  element.textContent = text;
  return element;
}

if (!customElements.get('hub-offers')) customElements.define('hub-offers', HubOffers);
