import type { ReadResult } from '../../domain/intake/blocks.ts'
import { readDocument } from './read-document.ts'

/** The worker's whole life: reads one file from standard input, whose first line is its name, and answers on standard output. */
export async function readWorker(): Promise<number> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const input = Buffer.concat(chunks)
  const end = input.indexOf(0x0a)
  let result: ReadResult
  try {
    result = await readDocument(
      new Uint8Array(input.subarray(end + 1)),
      input.subarray(0, end).toString('utf8'),
    )
  } catch {
    result = { ok: false, reason: 'damaged' }
  }
  await new Promise<void>((resolve) => process.stdout.write(JSON.stringify(result), () => resolve()))
  return 0
}
