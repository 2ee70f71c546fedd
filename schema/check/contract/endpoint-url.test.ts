import { describe, expect, test } from 'vitest';
import { contractSubject, inShort, neuUlmSdl } from '../testkit/neu-ulm.ts';
import { checkContract } from './contract.ts';

describe('the address of the endpoint', () => {
  test.each([
    ['https://hubs.example.org/graphql', []],
    ['http://127.0.0.1:4000/graphql?x=1', []],
    ['hubs.example.org', ['ENDPOINT_URL']],
    ['file:///etc/passwd', ['ENDPOINT_URL']],
    ['https://me:secret@hubs.example.org/', ['ENDPOINT_URL']],
    ['https://hubs.example.org/#graphql', ['ENDPOINT_URL']],
    ['', ['ENDPOINT_URL']],
  ])('%j', (url, findings) => {
    expect(inShort(checkContract(contractSubject(neuUlmSdl, url)))).toEqual(findings);
  });
});
