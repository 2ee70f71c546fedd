import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import {
  type Certificate,
  type CertificateAuthority,
  createCertificateAuthority,
} from '../testkit/certificate-authority.ts';
import { startFaultProxy } from '../testkit/fault-proxy.ts';
import type { FaultRow } from './fault.ts';
import { startFaultyShop } from './shop.ts';

const address = '127.0.0.1';
/** Longer than any test: what is over before was not waited for. */
const patienceMs = 600_000;

const rows: readonly [fault: string, issue: (authority: CertificateAuthority) => Certificate][] = [
  ['is signed by nobody who is trusted', () => createCertificateAuthority().issue(address)],
  ['is for another host', (authority) => authority.issue('127.0.0.2')],
  ['has expired', (authority) => authority.issue(address, { from: new Date(0), to: new Date(Date.now() - 1_000) })],
  [
    'is not valid yet',
    (authority) =>
      authority.issue(address, { from: new Date(Date.now() + 3_600_000), to: new Date(Date.now() + 7_200_000) }),
  ],
];

/** Subgraphs with a certificate that is not theirs. */
export const certificateFaults: readonly FaultRow[] = rows.map(([fault, issue]) => ({
  fault: `the certificate of a subgraph ${fault} (TLS)`,
  expected:
    'partial SUBGRAPH_UNREACHABLE products.0.stock; sent nothing, in plain text neither; with the right one whole',
  async see() {
    const trusted = getCACertificates('default');
    const authority = createCertificateAuthority();
    setDefaultCACertificates([...trusted, authority.cert]);
    const shown = await startFaultyShop();
    const secure = await startFaultProxy(shown.proxy.url, issue(authority));
    const patience = { subgraphTimeoutMs: patienceMs, requestTimeoutMs: patienceMs };
    const shop = await startFaultyShop(null, { subgraphUrls: { stock: secure.url }, ...patience });
    try {
      const seen = await shop.ask();
      const sent = secure.requestCount + shown.proxy.requestCount + secure.plainTextCount;
      secure.show(authority.issue(address));
      return `${seen}; sent ${sent === 0 ? 'nothing, in plain text neither' : 'something'}; with the right one ${await shop.ask()}`;
    } finally {
      await shop.stop();
      await secure.stop();
      await shown.stop();
      setDefaultCACertificates(trusted);
    }
  },
}));
