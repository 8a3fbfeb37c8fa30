import { budgetDay, meetingOf } from '../../../demo/calendar.ts'
import { fingerprint } from '../../../demo/demo-id.ts'
import type { DemoAgreement, PrintedTotal } from '../../../demo/types.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { yearOf } from '../../domain/calendar/dates.ts'
import type { DecisionId } from '../../domain/ids.ts'
import { budgetYears } from '../../domain/money.ts'
import type { DemoHistory, Occasion } from './demo-history.ts'
import { layItem } from './lay-item.ts'
import { bodyId } from './lay-organisation.ts'

/** When an agreement was adopted, and when its implementation plan was approved. */
export type AgreementDays = Readonly<{ first: number; adoptedOn: IsoDate; planOn: IsoDate }>

/** Lays an agreement with its printed totals and items, its adoption, and the approval of its implementation plan. */
export function layAgreement(history: DemoHistory, agreement: DemoAgreement): void {
  const first = history.year + agreement.firstYear
  const title = `Budgetaftale ${first}–${first + 3}`
  const days = { first, adoptedOn: budgetDay(first - 1), planOn: meetingOf('KB', first - 1, 12) }
  const adopted = { on: days.adoptedOn, reason: `${title} vedtaget` }
  history.element(adopted, 'agreement', agreement.name, {
    title,
    text: history.words(agreement.text),
    firstYear: first,
    decidedOn: days.adoptedOn,
    printedTotals: [
      {
        label: 'Driftsændringer i alt',
        kind: 'operating',
        amounts: printedIn(first, agreement.printed.operating),
      },
      {
        label: 'Anlægsprojekter i alt',
        kind: 'capital',
        amounts: printedIn(first, agreement.printed.capital),
      },
    ],
  })
  const decide = (
    occasion: Occasion,
    code: 'adopted' | 'approved',
    text: string,
    caseTitle: string,
  ): void => {
    const { on } = occasion
    history.add(occasion, {
      edit: 'add decision',
      id: history.id<DecisionId>(`decision ${agreement.name} ${caseTitle}`),
      content: {
        body: bodyId(history, 'KB'),
        on,
        code,
        text,
        caseNumber: caseNumber(on, caseTitle),
        caseTitle,
        openness: 'open',
        elements: [history.known(agreement.name)],
      },
    })
  }
  decide(
    adopted,
    'adopted',
    'Budgettet og de tre overslagsår blev vedtaget, som det fremgår af aftalen.',
    `Budget ${first}–${first + 3}, 2. behandling`,
  )
  decide(
    { on: days.planOn, reason: `Udmøntningsplan ${first}–${first + 3} godkendt` },
    'approved',
    'Udmøntningsplanen blev godkendt. Kommunalbestyrelsen får status to gange om året.',
    `Udmøntningsplan ${first}–${first + 3}`,
  )
  for (const item of agreement.items) layItem(history, agreement, item, days)
}

const printedIn = (first: number, total: PrintedTotal) =>
  Object.fromEntries(budgetYears(first).map((year, place) => [year, (total[place] ?? 0) * 1000]))

/** A case number as the records system would have given it. */
export const caseNumber = (on: IsoDate, caseTitle: string): string =>
  `${yearOf(on)}-${1000 + (fingerprint(caseTitle) % 9000)}`
