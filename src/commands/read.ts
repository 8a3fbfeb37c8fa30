import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { largestFile } from '../documents/read/read-document.ts'
import { readInWorker } from '../documents/read/read-in-worker.ts'
import { extractionAsJson } from '../domain/intake/extraction-as-json.ts'
import { intake } from '../messages/da/intake.ts'
import { terminal } from '../messages/da/terminal.ts'
import { builtProgram } from '../platform/build-folder.ts'
import { summaryOf } from './read-summary.ts'

/** What the program answers when a file can't be read. */
const unreadable = 2

/** `kaedetraek read FILE [--json]`: reads a document without server or database, in a worker that is stopped at the limits. */
export async function read(args: readonly string[]): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('--'))
  const [file] = files
  if (
    file === undefined ||
    files.length > 1 ||
    args.some((arg) => arg.startsWith('--') && arg !== '--json')
  ) {
    console.error(terminal.readUsage)
    return 1
  }
  const content = await contentOf(file)
  if (typeof content === 'string') return refuse(content)
  const reading = await readInWorker(content, { name: basename(file) }, { workerPath: builtProgram() })
  if (!reading.ok) return refuse(intake.unreadable[reading.reason])
  const { extraction } = reading
  await print(
    args.includes('--json')
      ? JSON.stringify(extractionAsJson(extraction, intake.warning), null, 2)
      : summaryOf(extraction),
  )
  return 0
}

/** The bytes of a file, or the sentence that says why there are none. What is too large is never loaded. */
async function contentOf(file: string): Promise<Uint8Array | string> {
  try {
    const about = await stat(file)
    if (about.isDirectory()) return terminal.fileIsFolder(file)
    if (about.size > largestFile) return intake.unreadable['too large']
    return await readFile(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? terminal.fileMissing(file)
      : terminal.fileClosed(file, code)
  }
}

function refuse(sentence: string): number {
  console.error(sentence)
  return unreadable
}

/** Writes to standard output until all is taken; a reader that leaves early, as `head` does, is no error. */
const print = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.once('error', () => resolve())
    process.stdout.write(`${text}\n`, () => resolve())
  })
