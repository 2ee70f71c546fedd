import { createHash } from 'node:crypto';
import { type ComponentChildren, h, type VNode } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import type { Language } from '../labels.ts';
import { texts } from './texts.ts';

const style = `
:root { color-scheme: light dark; font: 1rem/1.55 system-ui, sans-serif; color: light-dark(#16242c, #e6ebf3); background: light-dark(#ffffff, #212a3b); }
a { color: light-dark(#0b5c73, #7cc7dd); }
body { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: clamp(1.3rem, 6vw, 1.7rem); line-height: 1.2; hyphens: auto; }
h2 { font-size: 1.15rem; margin-top: 2rem; }
dl { display: grid; grid-template-columns: minmax(7rem, auto) 1fr; gap: .35rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
nav :last-child { margin-left: auto; }
@media print { :root { color-scheme: light; } nav { display: none; } }`;

/** `Content-Security-Policy` of the pages: their own style and nothing else. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What a page is made of. */
export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly description?: string | null;
  /** The page's own URL, without a language. */
  readonly url: string;
  readonly jsonLd?: Record<string, unknown>;
  readonly children: ComponentChildren;
}

/** A whole HTML page, one folder below the other pages, to which it leads. Everything in it is escaped, whatever a network has written. */
export function renderPage({ language, title, description, url, jsonLd, children }: Page): string {
  const other = language === 'de' ? 'en' : 'de';
  const page = h('html', { lang: language }, [
    h('head', null, [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', null, title),
      description ? h('meta', { name: 'description', content: description }) : null,
      h('link', { rel: 'canonical', href: url }),
      ...(['de', 'en'] as const).map((lang) =>
        h('link', { rel: 'alternate', hreflang: lang, href: `${url}?lang=${lang}` }),
      ),
      raw('style', style),
      jsonLd ? raw('script', toScript(jsonLd), { type: 'application/ld+json' }) : null,
    ]),
    h('body', null, [
      h('nav', null, [
        h('a', { href: language === 'de' ? '../willkommen' : '../welcome' }, 'Hubgraph'),
        h('a', { href: `../dashboard?lang=${language}` }, 'Dashboard'),
        h('a', { href: `../?lang=${language}` }, 'Playground'),
        h('a', { href: `?lang=${other}`, lang: other, hreflang: other }, texts.otherLanguage[language]),
      ]),
      h('main', null, [h('h1', null, title), children]),
    ]),
  ]);
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}

/** A list of facts; those without a value are left out. */
export function facts(rows: readonly (readonly [label: string, value: ComponentChildren])[]): VNode {
  const known = rows.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return h(
    'dl',
    null,
    known.flatMap(([label, value]) => [h('dt', null, label), h('dd', null, value)]),
  );
}

/** A link that only leads to the web: a URL with another scheme is shown as text. */
export function link(href: string | null | undefined, text: string): ComponentChildren {
  return href && /^https?:\/\//i.test(href) ? h('a', { href, rel: 'noopener' }, text) : text;
}

/** JSON that no markup inside it can end. */
function toScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function raw(tag: string, html: string, attributes: Record<string, string> = {}): VNode {
  return h(tag, { ...attributes, dangerouslySetInnerHTML: { __html: html } });
}
