import { decode } from '../../../documents/read/read-text.ts'
import { readTable } from '../../../documents/read/delimited-table.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { may } from '../../../domain/access/may.ts'
import type { ReadDirectory, ReadingProblem } from '../../../domain/directory/read-answer.ts'
import { isDirectoryHeading, readFiles } from '../../../domain/directory/read-files.ts'
import { worthKeeping } from '../../../domain/directory/snapshot.ts'
import { plainName } from '../../../domain/intake/review-names.ts'
import { type FetchProblem, webAddress } from '../../../platform/http/fetch-json.ts'
import { currentChain } from '../../../store/chain-cache.ts'
import {
  directorySource,
  type DirectorySource,
  keepReading,
  outsideIds,
  setDirectorySource,
} from '../../../store/directory.ts'
import { type Database, inMunicipality } from '../../../store/transaction.ts'
import { askDirectory } from './ask-directory.ts'

/** Why nothing was read. */
export type ReadRefusal = Readonly<
  ReadingProblem | { problem: FetchProblem | 'not allowed' | 'no file' | 'no address' | 'file too big' }
>
/** What was read and is kept until it is taken in. */
export type ReadOrganisation = Readonly<{ reading: string } | ReadRefusal>

/** A file as it was given. */
export type GivenFile = Readonly<{ name: string; bytes: Uint8Array }>

const mostBytes = 10 * 1024 * 1024

/** Reads the organisation from files (CSV) and keeps it until somebody has seen what it changes. */
export async function readFromFiles(
  db: Database,
  actor: Actor,
  files: readonly GivenFile[],
): Promise<ReadOrganisation> {
  if (!may(actor, 'take in the organisation')) return { problem: 'not allowed' }
  if (files.length === 0) return { problem: 'no file' }
  if (files.reduce((sum, file) => sum + file.bytes.length, 0) > mostBytes) return { problem: 'file too big' }
  const tables = files.map(({ name, bytes }) => ({
    name,
    rows: readTable(decode(bytes), isDirectoryHeading),
  }))
  return kept(db, actor, readFiles(tables), files.map(({ name }) => name).join(', '))
}

/**
 * Asks the municipality's directory. Where it is, an administrator has said, and only there is anything sent; so it may be on
 * the municipality's own network too. Another address given here is kept, when the actor is one who may say so.
 */
export async function readFromDirectory(
  db: Database,
  actor: Actor,
  given: Readonly<{ source?: DirectorySource | undefined; key: string }>,
): Promise<ReadOrganisation> {
  if (!may(actor, 'take in the organisation')) return { problem: 'not allowed' }
  const source = await inMunicipality(db, actor.municipality, async (tx) => {
    if (given.source && may(actor, 'set the directory')) {
      if (webAddress(given.source.address)) await setDirectorySource(tx, actor.person, given.source)
      return given.source
    }
    return directorySource(tx)
  })
  if (!source || source.address === '') return { problem: 'no address' }
  return kept(db, actor, await askDirectory(source, given.key), webAddress(source.address)?.host ?? '')
}

async function kept(
  db: Database,
  actor: Actor,
  read: ReadDirectory | Readonly<{ ok: false; problem: FetchProblem }>,
  origin: string,
): Promise<ReadOrganisation> {
  if (!read.ok) {
    const { ok: _ok, ...why } = read
    return why
  }
  return inMunicipality(db, actor.municipality, async (tx) => {
    const titles = new Set(
      (await currentChain(tx))
        .seenBy(actor)
        .all('position')
        .map(({ title }) => plainName(title)),
    )
    const known = new Set(
      (await outsideIds(tx)).filter((one) => one.kind === 'person').map((one) => one.outside),
    )
    const snapshot = worthKeeping(
      read.snapshot,
      (title) => titles.has(plainName(title)),
      (person) => known.has(person),
    )
    return { reading: await keepReading(tx, actor.person, { origin: origin.slice(0, 300), snapshot }) }
  })
}
