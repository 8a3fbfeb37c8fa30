import type { ReadResult } from '../../domain/intake/blocks.ts'
import type { OnPage } from './on-page.ts'
import { openZip } from './zip-entries.ts'

/** The largest file that is read. */
export const largestFile = 50 * 1024 * 1024

/** Reads a document by what it is, not by what it is called: PDF, Word, OpenDocument, a spreadsheet, a web page, else text. A format's library is loaded when it is met. */
export async function readDocument(bytes: Uint8Array, name: string, onPage?: OnPage): Promise<ReadResult> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' }
  if (bytes.length > largestFile) return { ok: false, reason: 'too large' }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return (await import('./read-pdf.ts')).readPdf(bytes, { onPage })
  if (head.startsWith('PK')) return readZipped(bytes, name)
  // The old Office format, which encrypted files of Office are wrapped in too.
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0'))
    return { ok: false, reason: has(bytes, 'EncryptedPackage', 'utf16le') ? 'encrypted' : 'unknown format' }
  if (isPicture(head)) return { ok: false, reason: 'image only' }
  const { decode, looksBinary, readText } = await import('./read-text.ts')
  const text = decode(bytes)
  if (looksBinary(text) || isOtherFormat(text)) return { ok: false, reason: 'unknown format' }
  if (isWebPage(text, name)) return (await import('./read-html.ts')).readHtml(text)
  const { looksDelimited, readCsv } = await import('./read-csv.ts')
  return /\.(?:csv|tsv)$/i.test(name) || looksDelimited(text) ? titled(readCsv(text), name) : readText(bytes)
}

/** Word and Excel are zip files; what is in them says which. */
async function readZipped(bytes: Uint8Array, name: string): Promise<ReadResult> {
  const zip = openZip(bytes)
  if (!zip) return { ok: false, reason: 'damaged' }
  const holds = (part: string): boolean => zip.names.includes(part)
  if (holds('word/document.xml') || /\.docx$/i.test(name))
    return (await import('./read-docx.ts')).readDocx(bytes)
  if (holds('xl/workbook.xml') || /\.xlsx$/i.test(name))
    return titled((await import('./read-xlsx.ts')).readXlsx(bytes), name)
  const type = zip.read('mimetype', 200)
  const isText = type instanceof Uint8Array && new TextDecoder().decode(type).startsWith(openText)
  if (isText || (holds('content.xml') && /\.odt$/i.test(name)))
    return (await import('./read-odt.ts')).readOdt(bytes)
  return { ok: false, reason: 'unknown format' }
}

/** A scan that was saved as a picture. */
const isPicture = (head: string): boolean =>
  /^(?:\u0089PNG|\u00ff\u00d8\u00ff|II\*\0|MM\0\*|GIF8|BM.{4}\0\0\0\0)/s.test(head)

/** Formats that are text to look at, and say nothing as such: RTF, a page with its parts in one file, XML. */
const isOtherFormat = (text: string): boolean => {
  const head = text.slice(0, 4_000)
  return (
    head.startsWith('{\\rtf') ||
    (/^MIME-Version:/im.test(head) && /^Content-Type:\s*multipart\//im.test(head)) ||
    (/^\s*<\?xml\b/.test(head) && !/<(?:!doctype\s+)?html\b/i.test(head))
  )
}

const openText = 'application/vnd.oasis.opendocument.text'

/** A saved web page says so at its beginning. */
const isWebPage = (text: string, name: string): boolean => {
  const head = text.slice(0, 4_000)
  return (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head) ||
    (/\.x?html?$/i.test(name) && /<\/?[a-z][^>]*>/i.test(head))
  )
}

/** A spreadsheet seldom has a title inside: what its file is called says as much. */
const titled = (read: ReadResult, name: string): ReadResult =>
  read.ok && read.document.title === undefined
    ? {
        ...read,
        document: { ...read.document, title: name.replace(/\.\w{2,4}$/, '').replace(/[_-]+/g, ' ') },
      }
    : read

const has = (bytes: Uint8Array, text: string, encoding: BufferEncoding = 'latin1'): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, encoding))
