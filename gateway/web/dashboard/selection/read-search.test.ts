import { describe, expect, it } from 'vitest';
import { changeSearch, writeSearch } from './change-search.ts';
import { hubsFile, offersFile } from './file-links.ts';
import { findUnknown } from './find-unknown.ts';
import { readSearch } from './read-search.ts';

const search = (text: string): URLSearchParams => new URLSearchParams(text);

describe('A URL of the dashboard', () => {
  it('asks for offers as the files do, and for the hubs that make such offers', () => {
    const { selection } = readSearch(search('topic=mobility&role=project&state=15&kind=EVENT,workshop&lang=en'));
    const common = { topics: [{ anyOf: ['mobility'], roles: ['PROJECT'] }], regions: ['15'] };
    expect(selection?.offerFilter).toEqual({ ...common, kinds: ['EVENT', 'WORKSHOP'] });
    expect(selection?.hubFilter).toEqual({ ...common, offerKinds: ['EVENT', 'WORKSHOP'] });
  });

  it('leaves dates to offers, and turns hubs into their ids', () => {
    const { selection } = readSearch(search('hub=dataport:zeitz&startsAfter=2021'));
    expect(selection?.hubFilter).toEqual({ ids: ['dataport:zeitz'] });
    expect(selection?.offerFilter).toEqual({ hubs: ['dataport:zeitz'], startsAfter: '2021' });
  });

  it('says of each wrong parameter what is allowed, in both languages', () => {
    const { selection, invalid } = readSearch(search('kind=PARTY&colour=red&role=FOCUS'));
    expect(selection).toBeNull();
    expect(invalid.map(({ name }) => name)).toEqual(['kind', 'role', 'colour']);
    expect(invalid[0]?.reason.de).toContain('„PARTY“ gibt es nicht; erlaubt: CONSULTING');
    expect(invalid[0]?.reason.en).toContain('"PARTY" is none of: CONSULTING');
    expect(invalid[2]?.reason.de).toContain('erlaubt: network, state');
  });

  it('is checked against the values that the graph tells', () => {
    const choices = { topic: [{ value: 'mobility', label: 'Mobilität' }], state: null, network: null };
    expect(findUnknown(search('topic=mobility,cheese&state=99'), choices)).toEqual([
      {
        name: 'topic',
        reason: {
          de: '„cheese“ gibt es nicht; erlaubt: mobility.',
          en: '“cheese” is unknown; allowed: mobility.',
        },
      },
    ]);
  });

  it('changes by one filter, and a role goes with its topic', () => {
    expect(changeSearch(search('topic=mobility&role=FOCUS'), 'topic', '').toString()).toBe('');
    expect(changeSearch(search('state=15'), 'topic', 'mobility').toString()).toBe('state=15&topic=mobility');
    expect(writeSearch(search('kind=EVENT%2CWORKSHOP'))).toBe('?kind=EVENT,WORKSHOP');
    expect(writeSearch(search(''))).toBe('');
  });

  it('is read again as it was written, whatever stands in it', () => {
    for (const text of ['a&b=c', 'ä ö %2C + #x', '<img src=x>', '100 % :,']) {
      const written = writeSearch(changeSearch(search(''), 'text', text));
      expect(new URL(written, 'http://localhost/dashboard').searchParams.get('text')).toBe(text);
    }
  });

  it('leads to files with the same selection, by the names that they know', () => {
    const chosen = search('topic=mobility&kind=EVENT&startsAfter=2021');
    expect(offersFile('offers.csv', chosen)).toBe('./offers.csv?topic=mobility&kind=EVENT&startsAfter=2021');
    expect(hubsFile('hubs.csv', chosen)).toBe('./hubs.csv?topic=mobility&offerKind=EVENT');
  });
});
