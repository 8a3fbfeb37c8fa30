import { extract } from '../../domain/intake/extract.ts'
import type { Reading } from '../../domain/intake/extraction.ts'
import { readDocument } from './read-document.ts'

/** Reads a file and what it says. What a format's reader stumbles over is damaged: no file makes this throw. */
export async function readFile(bytes: Uint8Array, name: string): Promise<Reading> {
  try {
    const read = await readDocument(bytes, name)
    return read.ok ? { ...read, extraction: extract(read.document) } : read
  } catch {
    return { ok: false, reason: 'damaged' }
  }
}
