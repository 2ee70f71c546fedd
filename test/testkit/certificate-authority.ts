import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** A TLS certificate and its private key, both PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** Signs certificates for servers of a test. */
export interface CertificateAuthority {
  /** Its own certificate, for those who trust it. */
  readonly cert: string;
  /** @param address IPv4 address of the server */
  issue(address: string, validity?: Validity): Certificate;
}

interface Validity {
  readonly from: Date;
  readonly to: Date;
}

const dayMs = 86_400_000;
const aroundNow = (): Validity => ({ from: new Date(Date.now() - dayMs), to: new Date(Date.now() + dayMs) });

/** Makes an authority that nobody trusts yet. */
export function createCertificateAuthority(): CertificateAuthority {
  const authority = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const isAuthority = extension('551d13', sequence(der(0x01, Buffer.of(0xff))));
  return {
    cert: toPem({ subject: 'authority', publicKey: authority.publicKey, extension: isAuthority }, authority.privateKey),
    issue(address, validity) {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const forAddress = extension('551d11', sequence(der(0x87, Buffer.from(address.split('.').map(Number)))));
      return {
        cert: toPem({ subject: 'server', publicKey, extension: forAddress, validity }, authority.privateKey),
        key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      };
    },
  };
}

interface Content {
  readonly subject: string;
  readonly publicKey: KeyObject;
  readonly extension: Buffer;
  readonly validity?: Validity | undefined;
}

/** A certificate of version 3 in DER (RFC 5280), signed with ECDSA and SHA-256. */
function toPem({ subject, publicKey, extension, validity = aroundNow() }: Content, signer: KeyObject): string {
  const algorithm = sequence(identifier('2a8648ce3d040302'));
  const content = sequence(
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.concat([Buffer.of(1), randomBytes(8)])),
    algorithm,
    name('authority'),
    sequence(time(validity.from), time(validity.to)),
    name(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(extension)),
  );
  const signature = der(0x03, Buffer.of(0), sign('sha256', content, signer));
  const lines =
    sequence(content, algorithm, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

/** Tag, length, contents. */
function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}

function sequence(...contents: readonly Buffer[]): Buffer {
  return der(0x30, ...contents);
}

function identifier(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

function name(commonName: string): Buffer {
  return sequence(der(0x31, sequence(identifier('550403'), der(0x0c, Buffer.from(commonName)))));
}

function time(date: Date): Buffer {
  return der(0x17, Buffer.from(`${date.toISOString().replaceAll(/[-:T]/g, '').slice(2, 14)}Z`));
}

function extension(hex: string, value: Buffer): Buffer {
  return sequence(identifier(hex), der(0x04, value));
}
