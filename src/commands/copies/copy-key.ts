import { readFileSync } from 'node:fs'
import { operation } from '../../messages/da/operation.ts'

// A word that somebody can remember is not a key.
const shortest = 16

/** The key in a file, without the line's end; nothing when no file was named, and one sentence when it holds none. */
export function keyIn(path: string | undefined): Buffer | undefined | Readonly<{ problem: string }> {
  if (path === undefined) return undefined
  let text: string
  try {
    text = readFileSync(path, 'utf8').trim()
  } catch {
    return { problem: operation.copy.keyUnreadable(path) }
  }
  return text.length < shortest ? { problem: operation.copy.keyShort(path) } : Buffer.from(text, 'utf8')
}
