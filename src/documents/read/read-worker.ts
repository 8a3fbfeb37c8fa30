import { readFile } from './read-file.ts'

/**
 * The worker's whole life: takes one file on standard input, whose first line is its name, reads it and what it says,
 * and answers on standard output. The rules of intake run here too, so that a text that makes them slow ends here.
 */
export async function readWorker(): Promise<number> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const input = Buffer.concat(chunks)
  const end = input.indexOf(0x0a)
  const reading = await readFile(
    new Uint8Array(input.subarray(end + 1)),
    input.subarray(0, end).toString('utf8'),
  )
  await new Promise<void>((resolve) => process.stdout.write(JSON.stringify(reading), () => resolve()))
  return 0
}
