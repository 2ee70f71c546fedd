import { describe, expect, it } from 'vitest';
import { maxLinkLength, readShareLink, writeShareLink } from '../../gateway/web/app/share/share-link.ts';

describe('A shared link', () => {
  it.each([
    { query: '{ a }', variables: '', operationName: undefined },
    { query: 'query A {\n  a(x: "1&2=3#4 + %20 Grüße 😀")\n}', variables: '{ "a": "b&c" } // why', operationName: 'A' },
  ])('brings back what it was made of: $query', (shared) => {
    const link = writeShareLink('http://127.0.0.1:4000/preview/coast/?lang=en#old', shared) ?? '';
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:4000\/preview\/coast\/#query=/);
    expect(readShareLink(new URL(link).hash)).toEqual(shared);
  });

  it('tells servers nothing: the query is in the fragment alone', () => {
    const { pathname, search } = new URL(
      writeShareLink('http://h/', { query: '{ a }', variables: '{}', operationName: 'A' }) ?? '',
    );
    expect(pathname + search).toBe('/');
  });

  it('is not made where it would be too long to be passed on', () => {
    const query = `# ${'x'.repeat(maxLinkLength)}`;
    expect(writeShareLink('http://h/', { query, variables: '', operationName: undefined })).toBeNull();
  });

  it.each(['', '#', '#anchor', '#variables=1', '#query=', '#%E0%A4%A'])('is nothing without a query: %s', (hash) => {
    expect(readShareLink(hash)).toBeNull();
  });
});
