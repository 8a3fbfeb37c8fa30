import type { ReadResult } from '../../domain/intake/blocks.ts'

/** The largest file that is read. */
export const largestFile = 50 * 1024 * 1024

/** Reads a document by what it is, not by what it is called: PDF, Word, else text. A format's library is loaded when it is met. */
export async function readDocument(bytes: Uint8Array, name: string): Promise<ReadResult> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' }
  if (bytes.length > largestFile) return { ok: false, reason: 'too large' }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return (await import('./read-pdf.ts')).readPdf(bytes)
  if (head.startsWith('PK'))
    return /\.docx$/i.test(name) || has(bytes, 'word/')
      ? (await import('./read-docx.ts')).readDocx(bytes)
      : { ok: false, reason: 'unknown format' }
  // The old Office format, which an encrypted .docx is wrapped in too.
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0'))
    return { ok: false, reason: has(bytes, 'EncryptedPackage', 'utf16le') ? 'encrypted' : 'unknown format' }
  return (await import('./read-text.ts')).readText(bytes)
}

const has = (bytes: Uint8Array, text: string, encoding: BufferEncoding = 'latin1'): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, encoding))
