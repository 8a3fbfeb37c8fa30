import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { readFile } from '../../src/documents/read/read-file.ts'

/** What came of one file: an answer, or that its reader fell or had to be stopped. */
export type Answer =
  | Readonly<{ kind: 'answered'; said: string; ms: number }>
  | Readonly<{ kind: 'fell' | 'hung'; ms: number }>

type Sent = Readonly<{ bytes: Uint8Array; name: string }>

/** The word that starts a process as a reader. */
export const readerProcess = 'reader'
/** As long as the server lets a worker read. */
const limitMs = 60_000

/** A process that reads one file after the other; one that falls or hangs is started anew. */
export class Reader {
  #child: ChildProcess | undefined

  read(bytes: Uint8Array, name: string): Promise<Answer> {
    this.#child ??= fork(fileURLToPath(import.meta.url), [readerProcess], {
      serialization: 'advanced',
      execArgv: ['--max-old-space-size=1024'],
    })
    const child = this.#child
    const began = performance.now()
    return new Promise((resolve) => {
      const done = (answer: Answer): void => {
        clearTimeout(clock)
        child.off('message', onMessage).off('exit', onExit)
        if (answer.kind !== 'answered') this.#child = undefined
        resolve(answer)
      }
      const ms = (): number => performance.now() - began
      const onMessage = (said: string): void => done({ kind: 'answered', said, ms: ms() })
      const onExit = (): void => done({ kind: 'fell', ms: ms() })
      const clock = setTimeout(() => {
        done({ kind: 'hung', ms: ms() })
        child.kill('SIGKILL')
      }, limitMs)
      child.on('message', onMessage).on('exit', onExit)
      child.send({ bytes, name } satisfies Sent)
    })
  }

  close(): void {
    this.#child?.kill()
  }
}

// Started as a reader, this process has nothing else to do.
if (process.argv.includes(readerProcess))
  process.on('message', ({ bytes, name }: Sent) => {
    void readFile(bytes, { name }).then((reading) => process.send?.(reading.ok ? 'read' : reading.reason))
  })
