import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { Chain } from '../../domain/chain/chain.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { date } from '../../domain/chain/kinds/fields.ts'
import type { ChangeNumber } from '../../domain/ids.ts'
import { apiTexts } from '../../messages/api-texts.ts'
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts'
import { pastChain } from '../../store/chain-as-of.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { inMunicipality, type Tx } from '../../store/transaction.ts'
import type { ActorAsking } from '../asking.ts'
import { type Answer, done } from './answer.ts'
import { type Problem, problem } from './problem.ts'

/** What every list takes. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(500).default(100).describe('How many at most.'),
  cursor: z.string().min(1).max(1_000).optional().describe('The `next` of the page before.'),
}

/** A list's date to look back at (R79). */
export const asOf = date
  .optional()
  .describe('As it stood on this date, by what is known now; not ahead of today.')

/** The shape of a page of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('The cursor of the next page; null on the last.'),
  })

type Question = Readonly<{ limit: number; cursor?: string | undefined; asOf?: IsoDate | undefined }>
type Asked<Query> = ActorAsking & Readonly<{ query: Query }>

const place = z.strictObject({
  /** The change that the list was first read at; the pages after it are of that same moment. */
  change: z.int().min(0),
  today: date,
  skip: z.int().min(0),
  ask: z.string(),
})

/** What a list is read from: the chain of its moment as the actor sees it. */
export type ListMoment = Readonly<{ tx: Tx; chain: Chain; view: ChainView; today: IsoDate }>

/**
 * Answers a page of a list of the chain. The first page pins the moment and the cursor carries it, so that going through
 * all pages gives every row once, however much is changed meanwhile.
 */
export async function chainPage<Query extends Question, Row, Shown, More extends object>(
  asked: Asked<Query>,
  rowsOf: (moment: ListMoment) => Promise<Readonly<{ rows: readonly Row[]; more: More }> | Problem>,
  show: (row: Row, moment: ListMoment) => Shown,
): Promise<Answer<{ items: Shown[]; next: string | null; change: ChangeNumber } & More>> {
  const { limit, cursor, ...filters } = asked.query
  const ask = createHash('sha256').update(JSON.stringify(filters)).digest('base64url').slice(0, 12)
  const from = cursor === undefined ? undefined : decodeCursor(cursor, place)
  if (cursor !== undefined && from?.ask !== ask) return wrongCursor(asked)
  if (filters.asOf !== undefined && filters.asOf > asked.today) return dateAhead(asked, 'asOf')
  return inMunicipality(asked.db, asked.actor.municipality, async (tx) => {
    const recorded = (from?.change as ChangeNumber | undefined) ?? (await currentChain(tx)).number
    const today = from?.today ?? asked.today
    const isPast = filters.asOf !== undefined && filters.asOf < today
    const chain = await pastChain(tx, { recorded, on: isPast ? filters.asOf : undefined })
    const view = chain.seenBy(asked.actor)
    const moment = { tx, chain, view, today: isPast && filters.asOf ? filters.asOf : today }
    const found = await rowsOf(moment)
    if ('problem' in found) return found
    const skip = from?.skip ?? 0
    const shown = found.rows.slice(skip, skip + limit)
    const hasMore = found.rows.length > skip + limit
    return done({
      ...found.more,
      items: shown.map((row) => show(row, moment)),
      next: hasMore ? encodeCursor({ change: recorded, today, skip: skip + limit, ask }) : null,
      change: recorded,
    })
  })
}

const after = z.strictObject({ after: z.union([z.string(), z.number()]) })

/** Where a list that only grows goes on: after the row with this key. */
export function keyAfter(asked: Asked<Question>): string | number | undefined | Problem {
  const { cursor } = asked.query
  if (cursor === undefined) return undefined
  return decodeCursor(cursor, after)?.after ?? wrongCursor(asked)
}

/** A page of rows that were read one too many, to see whether there are more. */
export const pageAfter = <Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => string | number) => {
  const last = rows[limit - 1]
  return {
    items: rows.slice(0, limit),
    next: rows.length > limit && last !== undefined ? encodeCursor({ after: keyOf(last) }) : null,
  }
}

/** A page of rows that are all at hand, after the row that the cursor names. */
export function pageOfAll<Row>(
  asked: Asked<Question>,
  rows: readonly Row[],
  keyOf: (row: Row) => string | number,
): Readonly<{ items: readonly Row[]; next: string | null }> | Problem {
  const key = keyAfter(asked)
  if (typeof key === 'object') return key
  const at = key === undefined ? 0 : rows.findIndex((row) => keyOf(row) === key) + 1
  if (key !== undefined && at === 0) return wrongCursor(asked)
  return pageAfter(rows.slice(at), asked.query.limit, keyOf)
}

/** A field of the address that can't be used, with a sentence. */
export const wrongQuery = (field: string, rule: string, detail: string): Problem =>
  problem('invalid', { fields: [{ field, in: 'query', rule, detail }] })

const wrongCursor = ({ language }: ActorAsking): Problem =>
  wrongQuery('cursor', 'cursor', apiTexts(language).cursor)

/** A date that lies ahead of today. */
export const dateAhead = ({ language }: ActorAsking, field: string): Problem =>
  wrongQuery(field, 'date ahead', apiTexts(language).dateAhead)

/** Reads with the chain as it stands, or stood on a date, as the actor sees it. */
export async function readingAsOf<Result>(
  asked: Asked<{ asOf?: IsoDate | undefined }>,
  steps: (moment: ListMoment) => Promise<Answer<Result>>,
): Promise<Answer<Result>> {
  const { today, query, actor } = asked
  if (query.asOf !== undefined && query.asOf > today) return dateAhead(asked, 'asOf')
  const on = query.asOf !== undefined && query.asOf < today ? query.asOf : undefined
  return inMunicipality(asked.db, actor.municipality, async (tx) => {
    const chain = await pastChain(tx, { on })
    return steps({ tx, chain, view: chain.seenBy(actor), today: on ?? today })
  })
}
