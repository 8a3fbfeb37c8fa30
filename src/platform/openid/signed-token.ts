import { constants, createPublicKey, type JsonWebKey, verify, type VerifyKeyObjectInput } from 'node:crypto'
import { z } from 'zod'

/** The signatures that are believed. None with a shared secret, and never none at all. */
const signatures = {
  RS256: { hash: 'sha256', type: 'RSA' },
  RS384: { hash: 'sha384', type: 'RSA' },
  RS512: { hash: 'sha512', type: 'RSA' },
  PS256: { hash: 'sha256', type: 'RSA', salt: 32 },
  PS384: { hash: 'sha384', type: 'RSA', salt: 48 },
  PS512: { hash: 'sha512', type: 'RSA', salt: 64 },
  ES256: { hash: 'sha256', type: 'EC', curve: 'P-256' },
  ES384: { hash: 'sha384', type: 'EC', curve: 'P-384' },
  ES512: { hash: 'sha512', type: 'EC', curve: 'P-521' },
  EdDSA: { hash: null, type: 'OKP', curve: 'Ed25519' },
} as const satisfies Readonly<
  Record<string, Readonly<{ hash: string | null; type: string; curve?: string; salt?: number }>>
>
type Algorithm = keyof typeof signatures

const header = z.object({
  alg: z.enum(Object.keys(signatures) as [Algorithm, ...Algorithm[]]),
  kid: z.string().optional(),
  typ: z.string().optional(),
  // What a token says must be understood is not: no extension is known here.
  crit: z.never().optional(),
})
const claims = z.record(z.string(), z.unknown())

/** A provider's public keys, as it publishes them. */
export const keySet = z.object({
  keys: z
    .array(
      z.looseObject({
        kty: z.string(),
        kid: z.string().optional(),
        use: z.string().optional(),
        alg: z.string().optional(),
        crv: z.string().optional(),
      }),
    )
    .max(100),
})
/** Public keys. */
export type KeySet = z.output<typeof keySet>

/** A token taken apart: what it says, of which nothing is believed yet. */
export type OpenedToken = Readonly<{
  header: z.output<typeof header>
  claims: z.output<typeof claims>
  signed: string
  signature: Buffer
}>

const longest = 20_000

/** Takes a signed token (JWT) apart, or nothing for what isn't one that we would believe. */
export function openToken(token: string): OpenedToken | undefined {
  if (token.length > longest) return undefined
  const [, head = '', body = '', signature = ''] = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(token) ?? []
  const read = header.safeParse(jsonOf(head))
  const said = claims.safeParse(jsonOf(body))
  return read.success && said.success
    ? {
        header: read.data,
        claims: said.data,
        signed: `${head}.${body}`,
        signature: Buffer.from(signature, 'base64url'),
      }
    : undefined
}

/** True when one of these keys has signed the token, by the way it says. A key is used for what it was made for and nothing else. */
export function isSignedBy({ header: head, signed, signature }: OpenedToken, { keys }: KeySet): boolean {
  const way: Readonly<{ hash: string | null; type: string; curve?: string; salt?: number }> =
    signatures[head.alg]
  return keys
    .filter(
      (key) =>
        key.kty === way.type &&
        (way.curve === undefined || key.crv === way.curve) &&
        (key.use ?? 'sig') === 'sig' &&
        (key.alg ?? head.alg) === head.alg &&
        (head.kid === undefined || key.kid === head.kid),
    )
    .some((key) => {
      try {
        const input: VerifyKeyObjectInput = {
          key: createPublicKey({ key: key as JsonWebKey, format: 'jwk' }),
          dsaEncoding: 'ieee-p1363',
          ...(way.salt === undefined
            ? {}
            : { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: way.salt }),
        }
        return verify(way.hash, Buffer.from(signed), input, signature)
      } catch {
        // A key that is none signs nothing.
        return false
      }
    })
}

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
