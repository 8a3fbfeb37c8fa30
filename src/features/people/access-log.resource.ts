import { data } from 'react-router'
import { may } from '../../domain/access/may.ts'
import { askedByActor } from '../../request/asking.ts'
import { accessEntries, type KeptEntry } from '../../store/access-log.ts'
import { inMunicipality } from '../../store/transaction.ts'
import type { Route } from './+types/access-log.resource'

const atATime = 5_000

/** The whole access log as lines of JSON, the newest first, with the hashes by which it can be checked elsewhere. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  if (!may(actor, 'read the access log')) throw data(null, { status: 403 })
  const lines = await inMunicipality(db, actor.municipality, async (tx) => {
    const all: string[] = []
    let page: readonly KeptEntry[] = []
    do {
      const before = page.at(-1)?.number
      page = await accessEntries(tx, { most: atATime, ...(before === undefined ? {} : { before }) })
      all.push(...page.map((entry) => JSON.stringify(entry)))
    } while (page.length === atATime)
    return all
  })
  return new Response(`${lines.join('\n')}\n`, {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': `attachment; filename="adgangslog-${today}.jsonl"`,
    },
  })
}
