import { connect, createServer, type Socket } from 'node:net'
import type { DatabaseAddress } from '../../src/platform/database/open-database.ts'

/** A stretch of wire between the server and its database: it counts what is asked, and can take a wall down. */
export type CountingProxy = Readonly<{
  /** What the server is given as `DATABASE_URL`. */
  url: string
  /** How many statements have been run through it. */
  statements: () => number
  /** The last statements, so many of them, as they begin: to tell two answers apart by what they asked. */
  last: (count: number) => readonly string[]
  close: () => Promise<void>
}>

type Rewriting = (statement: string) => string

/**
 * Stands between the server and PostgreSQL, so that statements are counted without a word of it in the program. `rewriting`
 * changes the text of statements on their way: that is how a query which forgets its municipality is planted.
 */
export async function countingProxy(
  address: Extract<DatabaseAddress, { kind: 'socket' }>,
  rewriting: Rewriting = (statement) => statement,
): Promise<CountingProxy> {
  let count = 0
  const kept: string[] = []
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const database = connect({ path: `${address.folder}/.s.PGSQL.${address.port}` })
    for (const one of [client, database]) {
      open.add(one)
      one.setNoDelay(true)
      one.on('close', () => open.delete(one))
      one.on('error', () => undefined)
    }
    const read = messages((message) => {
      if (message.type === 'Q' || message.type === 'E') count += 1
      const [from, to] = placeOfStatement(message)
      if (to > from) {
        kept.push(message.bytes.toString('utf8', from, Math.min(to, from + 160)))
        if (kept.length > 1_000) kept.splice(0, 500)
      }
      database.write(rewritten(message, rewriting))
    })
    client.on('data', read)
    client.on('close', () => database.end())
    database.on('close', () => client.destroy())
    database.pipe(client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  const port = typeof place === 'object' && place ? place.port : 0
  return {
    url: `postgres://${encodeURIComponent(address.user)}@127.0.0.1:${port}/${address.database}`,
    statements: () => count,
    last: (wanted) => kept.slice(-wanted),
    close: () =>
      new Promise((resolve) => {
        for (const one of open) one.destroy()
        server.close(() => resolve())
      }),
  }
}

type Message = Readonly<{ type: string; bytes: Buffer }>

/** Cuts what a client sends into the messages of PostgreSQL's protocol; the first one, at start-up, has no type. */
function messages(each: (message: Message) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)
  let hasBegun = false
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    for (;;) {
      const head = hasBegun ? 1 : 0
      if (rest.length < head + 4) return
      const length = head + rest.readUInt32BE(head)
      if (rest.length < length) return
      const bytes = rest.subarray(0, length)
      each({ type: hasBegun ? String.fromCharCode(bytes[0] ?? 0) : '', bytes })
      hasBegun = true
      rest = rest.subarray(length)
    }
  }
}

/** Where a message's statement is: `Q` is a statement and a zero, `P` is a name, a zero, a statement, a zero and more. */
function placeOfStatement({ type, bytes }: Message): readonly [from: number, to: number] {
  if (type !== 'Q' && type !== 'P') return [0, 0]
  const from = type === 'Q' ? 5 : bytes.indexOf(0, 5) + 1
  return [from, bytes.indexOf(0, from)]
}

function rewritten(message: Message, rewriting: Rewriting): Buffer {
  const { bytes } = message
  const [from, to] = placeOfStatement(message)
  if (to <= from) return bytes
  const before = bytes.toString('utf8', from, to)
  const after = rewriting(before)
  if (after === before) return bytes
  const made = Buffer.concat([bytes.subarray(0, from), Buffer.from(after), bytes.subarray(to)])
  made.writeUInt32BE(made.length - 1, 1)
  return made
}
