import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameOf, stillRuns } from './running-processes.ts'

/** The sole right to something in a data folder, held until released or until the process ends, in whatever way. */
export type Lease = Readonly<{
  kind: 'taken'
  /** Adds what others who ask are told, such as an address. */
  note: (text: string) => void
  release: () => void
}>

/** Who has the right now, and what they noted. */
export type Holder = Readonly<{ kind: 'held'; pid: number; note: string }>

/**
 * Takes a lease, or says who has it. Node has no file locks that the system gives back when a process is killed, so the
 * lease is the file with the highest number: `name.1`, `name.2` … A new number is only made after the highest one when
 * its holder has left or is gone, and the highest is never removed, only marked as free. So of two who find a dead
 * holder one gets the next number, and nobody can remove the fresh file of another, which is the flaw of the usual pid file.
 */
export function takeLease(dataFolder: string, name: string): Lease | Holder {
  const folder = join(dataFolder, 'leases')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (;;) {
    const highest = highestOf(folder, name)
    const holder = highest > 0 ? holderOf(join(folder, `${name}.${highest}`)) : undefined
    if (holder) return holder
    const number = highest + 1
    const file = join(folder, `${name}.${number}`)
    const write = (lines: readonly string[]): string => {
      const draft = join(folder, `draft.${randomUUID()}`)
      writeFileSync(draft, lines.join('\n'), { mode: 0o600 })
      return draft
    }
    const draft = write([nameOf(process.pid), ''])
    try {
      // A link appears whole or not at all, and never takes another's place.
      linkSync(draft, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      continue
    } finally {
      rmSync(draft, { force: true })
    }
    if (highestOf(folder, name) !== number) {
      // We looked long ago: others have come, gone and tidied up since.
      rmSync(file, { force: true })
      continue
    }
    for (const older of numbersOf(folder, name))
      if (older < number) rmSync(join(folder, `${name}.${older}`), { force: true })
    return {
      kind: 'taken',
      note: (text) => renameSync(write([nameOf(process.pid), text]), file),
      release: () => renameSync(write(['free', '']), file),
    }
  }
}

function holderOf(file: string): Holder | undefined {
  let lines: string[]
  try {
    lines = readFileSync(file, 'utf8').split('\n')
  } catch (error) {
    // Tidied up by the holder of a higher number, who will be found when asked again.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const [name = '', note = ''] = lines
  return stillRuns(name) ? { kind: 'held', pid: Number.parseInt(name, 10), note } : undefined
}

const highestOf = (folder: string, name: string): number => Math.max(0, ...numbersOf(folder, name))

const numbersOf = (folder: string, name: string): readonly number[] =>
  readdirSync(folder)
    .filter((file) => file.startsWith(`${name}.`))
    .map((file) => Number(file.slice(name.length + 1)))
    .filter(Number.isInteger)
