import type { Option } from '../../design/field.tsx'
import type { PersonRecord } from '../../domain/access/person-acts.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { nameOf } from '../../domain/chain/name-of.ts'
import type { PeopleTexts } from '../../messages/rooms/people.ts'
import type { FormAct } from './act-address.ts'
import { leftBehindBy } from './hand-over.ts'

/** A position that somebody leaves behind, with what it answers for and who may answer afterwards. */
export type LeftOption = Readonly<{
  position: string
  title: string
  count: number
  titles: readonly string[]
  options: readonly Option[]
  /** Chosen beforehand where nothing hangs on it. */
  chosen: string
}>

const mostTitles = 8
const collator = new Intl.Collator('da')

/** What a form that ends something must ask: who answers afterwards. */
export function leftOptions(
  act: FormAct,
  held: string | undefined,
  person: PersonRecord,
  records: readonly PersonRecord[],
  view: ChainView,
  today: IsoDate,
  t: PeopleTexts,
): readonly LeftOption[] {
  const acts =
    act === 'end'
      ? [{ act, on: today } as const]
      : act === 'leave position' && held
        ? [{ act, held, on: today } as const]
        : []
  const others = records
    .filter((one) => one.id !== person.id && one.lastDay === undefined)
    .map((one) => ({ value: `person:${one.id}`, label: one.name }))
    .toSorted((a, b) => collator.compare(a.label, b.label))
  return leftBehindBy(acts, person, records, view).map((one) => ({
    position: one.position,
    title: one.title,
    count: one.answersFor.length,
    titles: one.answersFor.slice(0, mostTitles).map(nameOf),
    options: [
      ...(one.leader ? [{ value: 'leader', label: t.organisation.leaderAnswers(one.leader.name) }] : []),
      ...others,
    ],
    chosen: one.answersFor.length === 0 && one.leader ? 'leader' : '',
  }))
}
