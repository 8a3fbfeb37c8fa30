import { createWriteStream } from 'node:fs'
import type { ToRead } from '../../domain/intake/extraction.ts'
import type { OnPage } from './on-page.ts'
import { readFile } from './read-file.ts'

/** The first line that a worker gets. */
export type SentToWorker = ToRead & Readonly<{ progressPipe?: number }>

/** How often progress is told. */
const betweenMs = 200

/**
 * The worker's whole life: takes one file on standard input, whose first line says what is known of it, reads it and what it
 * says, and answers on standard output. The rules of intake run here too, so that a text that makes them slow ends here.
 */
export async function readWorker(): Promise<number> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const input = Buffer.concat(chunks)
  const end = input.indexOf(0x0a)
  const file = JSON.parse(input.subarray(0, end).toString('utf8')) as SentToWorker
  const reading = await readFile(
    new Uint8Array(input.subarray(end + 1)),
    file,
    tellProgress(file.progressPipe),
  )
  await new Promise<void>((resolve) => process.stdout.write(JSON.stringify(reading), () => resolve()))
  return 0
}

/**
 * Tells how many pages have been read, a line at a time and not too often, beside the answer so that neither waits for the
 * other. Whoever started the worker by hand has no pipe for it.
 */
function tellProgress(fd: number | undefined): OnPage | undefined {
  if (fd === undefined) return undefined
  const pipe = createWriteStream('', { fd }).on('error', () => undefined)
  let last = 0
  return (done, of) => {
    const now = performance.now()
    if (now - last < betweenMs && done < of) return
    last = now
    pipe.write(`${done} ${of}\n`)
  }
}
