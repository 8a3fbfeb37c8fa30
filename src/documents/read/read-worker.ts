import type { ReadResult } from '../../domain/intake/blocks.ts'
import { readDocument } from './read-document.ts'

// The worker's whole life: read one file from standard input, answer on standard output, end. Its first line names the file.
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const input = Buffer.concat(chunks)
const end = input.indexOf(0x0a)
const name = input.subarray(0, end).toString('utf8')
let result: ReadResult
try {
  result = await readDocument(new Uint8Array(input.subarray(end + 1)), name)
} catch {
  result = { ok: false, reason: 'damaged' }
}
process.stdout.end(JSON.stringify(result), () => process.exit(0))
