import { constants, createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** A key to sign with, and the name it is shown under. */
export type TestKey = Readonly<{ name: string; privateKey: KeyObject; publicKey: KeyObject }>

/** A new key. */
export const aKey = (name: string): TestKey => ({
  name,
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }),
})

/** A key as a provider shows it. */
export const publicPart = ({ name, publicKey }: TestKey): Readonly<Record<string, unknown>> => ({
  ...publicKey.export({ format: 'jwk' }),
  kid: name,
  use: 'sig',
  alg: 'RS256',
})

export type Part = Readonly<Record<string, unknown>>

const coded = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url')

/** A token with any header and any claims, signed by a key. */
export function signed(key: TestKey, claims: Part, header: Part = {}): string {
  const text = `${coded({ alg: 'RS256', kid: key.name, ...header })}.${coded(claims)}`
  return `${text}.${sign('sha256', Buffer.from(text), key.privateKey).toString('base64url')}`
}

/** The ways in which a signature can be none: by name, what is made of a claim that everybody would believe. */
export function badlySigned(
  own: TestKey,
  { other, gone }: Readonly<{ other: TestKey; gone: TestKey }>,
  clientSecret: string,
  claims: Part,
  header: Part = {},
): ReadonlyMap<string, string> {
  const good = signed(own, claims, header)
  const [head = '', body = '', signature = ''] = good.split('.')
  const unsigned = (alg: string, end = ''): string => `${coded({ ...header, alg })}.${body}.${end}`
  const withSecret = (alg: string, secret: string | Buffer): string => {
    const text = `${coded({ ...header, alg, kid: own.name })}.${body}`
    const hash = alg.replace('HS', 'sha')
    return `${text}.${createHmac(hash, secret).update(text).digest('base64url')}`
  }
  const flipped = (at: number): string => {
    const bytes = Buffer.from(signature, 'base64url')
    bytes[at] = (bytes[at] ?? 0) ^ 1
    return `${head}.${body}.${bytes.toString('base64url')}`
  }
  const pem = own.publicKey.export({ type: 'spki', format: 'pem' })
  const der = own.publicKey.export({ type: 'spki', format: 'der' })
  const { n = '' } = own.publicKey.export({ format: 'jwk' })
  const padded = (salt: number): string => {
    const text = `${coded({ ...header, alg: 'PS256', kid: own.name })}.${body}`
    const key = { key: own.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: salt }
    return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`
  }
  return new Map([
    ...['none', 'None', 'NONE', 'nOnE'].flatMap((alg): [string, string][] => [
      [`alg ${alg}, nothing at the end`, unsigned(alg)],
      [`alg ${alg}, the signature of another`, unsigned(alg, signature)],
    ]),
    ['no alg', `${coded({ ...header, kid: own.name })}.${body}.${signature}`],
    ...['HS256', 'HS384', 'HS512'].flatMap((alg): [string, string][] => [
      [`${alg} with the public key as PEM`, withSecret(alg, pem)],
      [`${alg} with the public key as DER`, withSecret(alg, der)],
      [`${alg} with the client's secret`, withSecret(alg, clientSecret)],
    ]),
    ['HS256 with the modulus', withSecret('HS256', n)],
    ['HS256 with an empty secret', withSecret('HS256', '')],
    ['another key under the same name', signed({ ...other, name: own.name }, claims, header)],
    ['another key under its own name', signed(other, claims, header)],
    ['another key without a name', signed(other, claims, { ...header, kid: undefined })],
    ['a key that is gone', signed(gone, claims, header)],
    [
      'a key that it brings along',
      signed(other, claims, { ...header, jwk: publicPart(other), kid: undefined }),
    ],
    [
      'a key at an address that it names',
      signed(other, claims, { ...header, jku: 'http://localhost:1/jwks' }),
    ],
    ['an extension that must be understood', signed(own, claims, { ...header, crit: ['exp'], exp: 1 })],
    ['a signature without its end', `${head}.${body}.${signature.slice(0, -8)}`],
    ['a signature with more at its end', `${head}.${body}.${signature}AAAA`],
    ['an empty signature', `${head}.${body}.`],
    ['a signature of nothing', `${head}.${body}.AAAA`],
    ...[0, 100, 255].map((at): [string, string] => [`a signature with byte ${at} changed`, flipped(at)]),
    [
      'the claims changed after signing',
      `${head}.${coded({ ...claims, name: 'Administrator' })}.${signature}`,
    ],
    [
      'the header changed after signing',
      `${coded({ alg: 'RS256', kid: own.name, x: 1 })}.${body}.${signature}`,
    ],
    ...['RS512', 'ES256', 'EdDSA'].map((alg): [string, string] => [
      `signed one way and said to be ${alg}`,
      `${coded({ ...header, alg, kid: own.name })}.${body}.${signature}`,
    ]),
    ['a way that the key is not for', padded(32)],
    ['two parts', `${head}.${body}`],
    ['four parts', `${good}.${signature}`],
    ['five parts, as if it were encrypted', `${head}.${body}.${signature}.${body}.${signature}`],
    ['blanks in it', `${head} .${body}.${signature}`],
    ['no token', 'x'],
    ['an object for a token', JSON.stringify({ payload: body, protected: head, signature })],
  ])
}
