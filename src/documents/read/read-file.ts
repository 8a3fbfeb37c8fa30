import { extract } from '../../domain/intake/extract.ts'
import type { Reading, ToRead } from '../../domain/intake/extraction.ts'
import type { OnPage } from './on-page.ts'
import { readDocument } from './read-document.ts'

/** Reads a file and what it says. What a format's reader stumbles over is damaged: no file makes this throw. */
export async function readFile(
  bytes: Uint8Array,
  { name, columns = {} }: ToRead,
  onPage?: OnPage,
): Promise<Reading> {
  try {
    const read = await readDocument(bytes, name, onPage)
    return read.ok ? { ...read, extraction: extract(read.document, columns) } : read
  } catch {
    return { ok: false, reason: 'damaged' }
  }
}
