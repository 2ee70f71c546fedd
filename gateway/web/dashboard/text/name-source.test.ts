import { expect, it } from 'vitest';
import { nameSource } from './name-source.ts';
import { texts } from './texts.ts';

it.each([
  ['dataport', 'Digital Hubs von Dataport'],
  ['directory', 'Das Verzeichnis'],
  ['partner', 'Der Dienst für Netzwerke aus Tabellen'],
  ['unheard-of', 'unheard-of'],
])('%s is named %s', (subgraph, name) => {
  const titles = new Map([['dataport', 'Digital Hubs von Dataport']]);
  expect(nameSource(subgraph, titles, (key) => texts[key].de)).toBe(name);
});
