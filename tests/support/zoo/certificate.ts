import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface Certificate {
  /** PEM. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
}

export interface CertificateWishes {
  /** Names that it is valid for. */
  readonly names: readonly string[];
  readonly notAfter?: Date;
}

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const length = content.length;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const hex = (digits: string) => Buffer.from(digits, 'hex');
const text = (tag: number, value: string) => der(tag, Buffer.from(value, 'latin1'));

/** Object identifiers, encoded: ecdsa-with-SHA256, commonName, subjectAltName, basicConstraints. */
const oid = {
  signature: hex('06082a8648ce3d040302'),
  commonName: hex('0603550403'),
  names: hex('0603551d11'),
  constraints: hex('0603551d13'),
};

/** GeneralizedTime: YYYYMMDDHHMMSSZ. */
const time = (date: Date) => text(0x18, `${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`);

const extension = (id: Uint8Array, value: Uint8Array) => sequence(id, der(0x04, value));

/**
 * A certificate that signs itself (X.509 version 3, RFC 5280), with a key made on the spot: no secret lies in the repository and nothing
 * runs out one day.
 */
export function selfSigned({ names, notAfter = new Date(Date.now() + 86_400_000) }: CertificateWishes): Certificate {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(oid.signature);
  const owner = sequence(der(0x31, sequence(oid.commonName, text(0x0c, names[0] ?? ''))));
  const alternatives = sequence(...names.map((name) => text(0x82, name)));
  const extensions = sequence(extension(oid.names, alternatives), extension(oid.constraints, sequence(hex('0101ff'))));
  const told = sequence(
    der(0xa0, hex('020102')),
    der(0x02, Buffer.concat([hex('01'), randomBytes(8)])),
    algorithm,
    owner,
    sequence(time(new Date(notAfter.getTime() - 10 * 86_400_000)), time(notAfter)),
    owner,
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const signature = der(0x03, hex('00'), sign('sha256', told, keys.privateKey));
  const lines =
    sequence(told, algorithm, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return {
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    key: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
