import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps a secret (hemmelighed) so that who reads the database can't. `what` says what it is and whose: it opens as nothing else. */
export type Vault = Readonly<{
  seal: (secret: string, what: string) => Buffer
  /** Nothing for what was sealed with another key, as something else, or was changed since. */
  open: (sealed: Buffer, what: string) => string | undefined
}>

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/** The vault of an installation's secret. AES-256-GCM, with a nonce of its own for each thing sealed. */
export function vaultOf(secret: string): Vault {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'kaedetraek vault 1', 32))
  return {
    seal: (text, what) => {
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(what))
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden])
    },
    open: (sealed, what) => {
      if (sealed.length < nonceLength + tagLength) return undefined
      const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceLength))
        .setAAD(Buffer.from(what))
        .setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength))
      try {
        return (
          decipher.update(sealed.subarray(nonceLength + tagLength), undefined, 'utf8') +
          decipher.final('utf8')
        )
      } catch {
        return undefined
      }
    },
  }
}
