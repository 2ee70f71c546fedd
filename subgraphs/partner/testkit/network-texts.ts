import type { FoundFiles, NetworkFileName } from '../files/network-files.ts';

/** The text of each file of a network; undefined for one that is not there. */
export type NetworkTexts = Partial<Record<NetworkFileName, string | undefined>>;

/** A small network, right in every file; it calls itself `network`. */
export function rightTexts(network: string): Required<Omit<NetworkTexts, 'network.xlsx'>> {
  return {
    'network.yaml': [
      `id: ${network}`,
      `title: Netz ${network}`,
      'operator: { name: Stadt Musterstadt, kind: Kommune }',
      'source: { title: Angaben der Stadt, publisher: Stadt Musterstadt, date: 08.2021 }',
    ].join('\n'),
    'hubs.csv': table(
      'Kennung;Titel;Status;Region (AGS)',
      'eins;Hub eins;in Betrieb;09775129',
      'zwei;Hub zwei;geplant;',
    ),
    'offers.csv': table('Kennung;Hub;Art;Titel;Status', 'beratung;eins;Beratung;Beratung;verfügbar'),
  };
}

/** Lines of a CSV file. */
export function table(...lines: string[]): string {
  return `${lines.join('\n')}\n`;
}

/** Texts as the files of a network. */
export function asFiles(texts: NetworkTexts): FoundFiles {
  const entries = Object.entries(texts) as [NetworkFileName, string | undefined][];
  const present = entries.filter(([, text]) => text !== undefined);
  return { files: new Map(present.map(([name, text]) => [name, new TextEncoder().encode(text)])), problems: [] };
}

/** So many offers of a network with so many hubs, each with every column filled. */
export function manyTexts(network: string, hubs: number, offersPerHub: number): NetworkTexts {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
  return {
    ...rightTexts(network),
    'hubs.csv': table(
      'id;title;status;region (AGS);topics',
      ...numbers(hubs).map((hub) => `hub-${hub};Hub ${hub} von ${network};ACTIVE;09775129;smes`),
    ),
    'offers.csv': table(
      'id;hub;kind;title;summary;status;status date;topics;target groups;starts;link',
      ...numbers(hubs).flatMap((hub) =>
        numbers(offersPerHub).map(
          (offer) =>
            `hub-${hub}-offer-${offer};hub-${hub};WORKSHOP;Angebot ${offer};Was es ist;PLANNED;08.2021;smes|logistics;KMU|Bürger;1.2.2022;https://example.org/${offer}`,
        ),
      ),
    ),
  };
}
