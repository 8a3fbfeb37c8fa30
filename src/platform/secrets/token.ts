import { createHash, randomBytes } from 'node:crypto'

/** A word that nobody can guess (256 bits), for a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of such a word: whoever reads the database can't use it. */
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
