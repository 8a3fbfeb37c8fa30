import type { Actor } from '../../../domain/access/actor.ts'
import { may } from '../../../domain/access/may.ts'
import { type Marking, markingOf } from '../../../domain/access/mark.ts'
import { levelOf, seesOwnWords } from '../../../domain/access/sight.ts'
import type { IsoDate } from '../../../domain/calendar/dates.ts'
import type { Block, Paper } from '../../../documents/write/paper.ts'
import { currentChain } from '../../../store/chain-cache.ts'
import type { Report } from '../../../domain/follow-up/report.ts'
import { type RoundState, roundState } from '../../../domain/follow-up/round.ts'
import type { Tx } from '../../../store/transaction.ts'
import { makeReport } from './make-report.ts'
import { planPaper } from './plan-paper.ts'
import type { Wording } from './report-cells.ts'
import type { ReportQuery } from './report-query.ts'

/** What a report can be about, as the page lists it. */
export type ReportSubject =
  | Readonly<{ kind: 'agreement'; id: string; title: string }>
  | Readonly<{ kind: 'themes'; id: ''; title: string }>
  | Readonly<{ kind: 'round'; id: string; title: string; state: RoundState }>

/** One line of what a report contains: a heading, and how many rows its tables have. */
export type OutlineLine = Readonly<{ level: 1 | 2; text: string; rows: number }>

/** Everything that the page shows: what can be chosen, and what the chosen report holds. */
export async function reportPageData(
  tx: Tx,
  actor: Actor,
  query: ReportQuery,
  wording: Omit<Wording, 'unit'>,
  today: IsoDate,
) {
  const view = (await currentChain(tx)).seenBy(actor)
  const report = await makeReport(tx, actor, query.choice, today)
  const hasThemesAlone = view.all('agreement').length === 0 && view.all('theme').length > 0
  const subjects: readonly ReportSubject[] = [
    ...(hasThemesAlone ? [{ kind: 'themes', id: '', title: wording.t.report.strategicTitle } as const] : []),
    ...view
      .all('agreement')
      .toSorted((a, b) => b.firstYear - a.firstYear)
      .map(({ id, title }) => ({ kind: 'agreement', id, title }) as const),
    ...view.rounds().flatMap((round) => {
      const state = roundState(round, today)
      const isOffered = state === 'closed' || (state === 'open' && may(actor, 'run rounds'))
      return isOffered ? [{ kind: 'round', id: round.id, title: round.title, state } as const] : []
    }),
  ]
  return {
    subjects,
    bodies: view
      .all('body')
      .map(({ id, title }) => ({ value: id, label: title }))
      .sort((a, b) => a.label.localeCompare(b.label, 'da')),
    mayChooseWords: seesOwnWords({ level: levelOf(actor) }),
    marking: 'refused' in report ? undefined : markingOfReport(report),
    refused: 'refused' in report ? report.refused : undefined,
    preview:
      'refused' in report
        ? undefined
        : previewOf(planPaper(report, { ...wording, unit: query.unit }, query.hasAppendix)),
  }
}

/** A report with the words of the responsible is for the house; with approved words it may go to a body (R84). */
const markingOfReport = ({ order }: Report): Marking =>
  markingOf(order.words === 'own' ? 'own words' : 'approved words', { openness: 'internal' })

/** The first part of the paper as it is, and the headings of the rest. */
function previewOf(paper: Paper) {
  const second = paper.blocks.findIndex((block, index) => index > 0 && isPart(block))
  return {
    title: paper.title,
    subtitle: paper.subtitle,
    meta: paper.meta,
    blocks: paper.blocks.slice(1, second === -1 ? undefined : second),
    outline: [
      ...outlineOf(paper.blocks.slice(0, 1)),
      ...(second === -1 ? [] : outlineOf(paper.blocks.slice(second))),
    ],
  }
}

const isPart = (block: Block): boolean => block.kind === 'heading' && block.level === 1

function outlineOf(blocks: readonly Block[]): readonly OutlineLine[] {
  const lines: OutlineLine[] = []
  for (const block of blocks) {
    const last = lines.at(-1)
    if (block.kind === 'heading' && block.level < 3)
      lines.push({ level: block.level === 1 ? 1 : 2, text: block.text, rows: 0 })
    else if (block.kind === 'table' && last)
      lines[lines.length - 1] = {
        ...last,
        rows: last.rows + block.rows.filter((row) => !row.isTotal).length,
      }
  }
  return lines
}
