import { readDocument } from '../../src/documents/read/read-document.ts'
import { openZip } from '../../src/documents/read/zip-entries.ts'
import { createHash } from 'node:crypto'
import type { CountingProxy } from './counting-proxy.ts'

/** An answer as it is judged: all that can be read in it, and what it looks like when names of things are no difference. */
export type Answered = Readonly<{
  status: number
  /** Headers and body, with what is packed in papers and spreadsheets. */
  text: string
  /** The same without what differs from one request to the next. */
  shape: string
  statements: readonly string[]
  milliseconds: number
}>

/** Asks and reads the whole answer. `statements` counts what the server asked its database meanwhile. */
export async function ask(
  url: string,
  init: RequestInit,
  { statements, last }: Pick<CountingProxy, 'statements' | 'last'>,
): Promise<Answered> {
  const before = statements()
  const began = performance.now()
  const answer = await fetch(url, { ...init, redirect: 'manual' })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const milliseconds = performance.now() - began
  const asked = last(statements() - before)
  const headers = [...answer.headers]
    .filter(([name]) => !ofTheConnection.has(name))
    .map(([name, value]) => `${name}: ${value}`)
  const body = await readable(bytes, answer.headers.get('content-type') ?? '')
  const text = `${headers.join('\n')}\n\n${body}`.replace(
    // A cursor is packed JSON.
    /\beyJ[\w-]+/g,
    (packed) => Buffer.from(packed, 'base64url').toString('utf8'),
  )
  return {
    status: answer.status,
    text,
    shape: `${answer.status}\n${plain(text)}`,
    statements: asked,
    milliseconds,
  }
}

// The length is that of the body, which is compared after ids have been replaced.
const ofTheConnection = new Set([
  'date',
  'connection',
  'keep-alive',
  'content-length',
  'transfer-encoding',
  'x-request-id',
])

const read = new Map<string, string>()

async function readable(bytes: Uint8Array, type: string): Promise<string> {
  if (/^(text|application\/(json|problem\+json|x-ndjson|javascript))|text\/x-script/.test(type))
    return new TextDecoder().decode(bytes)
  const digest = createHash('sha256').update(bytes).digest('hex')
  const known = read.get(digest)
  if (known !== undefined) return known
  const found = await textIn(bytes)
  if (read.size > 2_000) read.clear()
  read.set(digest, found)
  return found
}

async function textIn(bytes: Uint8Array): Promise<string> {
  const zip = openZip(bytes)
  if (zip)
    return zip.names
      .map((name) => {
        const entry = zip.read(name, 20_000_000)
        return `${name}\n${entry === undefined || entry === 'too large' ? '' : new TextDecoder().decode(entry)}`
      })
      .join('\n')
  const plainText = new TextDecoder().decode(bytes)
  if (!plainText.startsWith('%PDF')) return plainText
  const pdf = await readDocument(bytes, 'paper.pdf')
  // Beside the pages: what a file says of itself is written in the open.
  const facts = [...plainText.matchAll(/\/(?:Title|Author|Subject|Keywords)\s*[(<][^)>]*/g)].map(
    ([one]) => one,
  )
  return pdf.ok ? [...facts, ...pdf.document.pages.map((page) => page.text)].join('\n') : plainText
}

/** What is left when ids, times and secrets of one answer are no difference to another. */
function plain(text: string): string {
  const met = new Map<string, number>()
  return (
    text
      // Sixteen bytes, new for each answer.
      .replace(/[A-Za-z0-9+/]{22}==/g, '‹nonce›')
      .replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi, (id) => {
        const known = met.get(id.toLowerCase()) ?? met.size + 1
        met.set(id.toLowerCase(), known)
        return `‹${known}›`
      })
      .replace(/\b55000\d(\.[\w-]{43})?/g, '‹municipality›')
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z?/g, '‹moment›')
      // The number of a request, which is new each time.
      .replace(/\b[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}\b(?!-)/g, '‹request›')
      // What holds a log together is another in every log.
      .replace(/\b[0-9a-f]{64}\b/g, '‹hash›')
      .replace(/\b\d{13}\b/g, '‹moment›')
      .replace(/kl\. \d\d[.:]\d\d/g, '‹clock›')
  )
}

/** Where two answers begin to differ, with a little of each; nothing when they don't. */
export function difference(one: Answered, other: Answered): string | undefined {
  if (one.status !== other.status) return `status ${one.status} and ${other.status}`
  if (one.shape !== other.shape) {
    let at = 0
    while (one.shape[at] === other.shape[at]) at += 1
    const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 50), at + 70))
    return `at ${at} of ${one.shape.length} and ${other.shape.length}: ${around(one.shape)} and ${around(other.shape)}`
  }
  if (one.statements.length === other.statements.length) return undefined
  const only = (these: readonly string[], those: readonly string[]): string =>
    JSON.stringify(these.find((text, at) => text !== those[at]) ?? '')
  return `${one.statements.length} and ${other.statements.length} statements: ${only(one.statements, other.statements)} and ${only(other.statements, one.statements)}`
}
