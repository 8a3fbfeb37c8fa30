import { hash, verify } from '@node-rs/argon2'

// What OWASP recommends for Argon2id, which is the library's own choice of algorithm: 19 MiB, two passes, one lane.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The hash of a password, with its own salt and cost, as it is kept. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), options)

// Of a password that nobody has: a name that doesn't exist takes as long as one that does.
let nobodys: Promise<string> | undefined

/** True when a password fits its hash. Without a hash it is always false, after the same time. */
export async function fitsHash(password: string, kept: string | undefined): Promise<boolean> {
  const isRight = await verify(
    kept ?? (await (nobodys ??= hashPassword(crypto.randomUUID()))),
    password.normalize('NFC'),
  )
  return isRight && kept !== undefined
}
