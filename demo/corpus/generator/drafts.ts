import type { Chance } from './chance.ts'
import { type Amounts, spread, sumOf } from './money.ts'
import {
  buildings,
  capitalWork,
  centres,
  committees,
  municipalities,
  owners,
  places,
  reasons,
  savedOn,
  savingTitles,
  spendingOn,
  spendingWhere,
  topics,
} from './words.ts'

/** What holds for a whole generated document. */
export type Setting = Readonly<{
  chance: Chance
  municipality: string
  /** The budget year and the three estimate years. */
  period: readonly [number, number, number, number]
  committees: readonly string[]
  /** Titles that are used; two items never share one. */
  used: Set<string>
}>

/** Draws the setting of a document. */
export function settingOf(chance: Chance): Setting {
  const first = chance.whole(2025, 2029)
  return {
    chance,
    municipality: chance.one(municipalities),
    period: [first, first + 1, first + 2, first + 3],
    committees: chance.some(committees, chance.whole(3, 5)),
    used: new Set(),
  }
}

/** An item before it is laid out: what it is, and the sentence that decides it. */
export type Draft = Readonly<{
  title: string
  kind: 'operating' | 'capital' | 'intent'
  amounts: Amounts
  /** The deciding sentence. It names the subject, the sum and the years. */
  sentence: string
  committee: string
  deadline?: string
  treatment?: string
  isLess: boolean
}>

const upper = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
const put = (template: string, ...words: readonly string[]): string =>
  template.replace('X', words[0] ?? '').replace('Y', words[1] ?? words[0] ?? '')

function unused(setting: Setting, draw: () => string): string {
  for (let times = 0; times < 40; times += 1) {
    const title = draw()
    if (setting.used.has(title)) continue
    setting.used.add(title)
    return title
  }
  return draw()
}

/** An operating change (driftsændring): more money for something, or less. */
export function operatingDraft(setting: Setting): Draft {
  const { chance, period } = setting
  return chance.of100(65) ? more(setting) : less(setting)

  function more({ committees: own }: Setting): Draft {
    const subject = unused(setting, () => `${chance.one(spendingOn)} ${chance.one(spendingWhere)}`)
    const { words, amounts } = spread(chance, period, 1, false)
    return {
      title: upper(subject),
      kind: 'operating',
      amounts,
      committee: chance.one(own),
      isLess: false,
      sentence: chance.pick(
        `Der afsættes ${words} til ${subject}.`,
        `Parterne er enige om at afsætte ${words} til ${subject}.`,
        `Til ${subject} afsættes ${words}.`,
        `Budgettet til ${subject} øges med ${words}.`,
        `Aftalepartierne prioriterer ${words} til ${subject}.`,
        `Der tilføres ${words} til ${subject}.`,
      ),
    }
  }

  function less({ committees: own }: Setting): Draft {
    const subject = unused(setting, () => chance.one(savedOn))
    const { words, amounts } = spread(chance, period, -1, false)
    const title = upper(put(chance.one(savingTitles), subject))
    return {
      title,
      kind: 'operating',
      amounts,
      committee: chance.one(own),
      isLess: true,
      sentence: chance.pick(
        `Der spares ${words} på ${subject}.`,
        `Udgifterne til ${subject} reduceres med ${words}.`,
        `Budgettet til ${subject} nedsættes med ${words}.`,
        `Der indarbejdes en besparelse på ${words} på ${subject}.`,
      ),
    }
  }
}

/** A capital project (anlægsprojekt), or the sale of land. */
export function capitalDraft(setting: Setting): Draft {
  const { chance, period, committees: own } = setting
  const isSale = chance.of100(12)
  const subject = unused(setting, () =>
    isSale
      ? `salg af grunde ved ${chance.one(places)}`
      : `${chance.one(capitalWork)} ${put(chance.one(buildings), chance.one(places))}`,
  )
  const { words, amounts } = spread(chance, period, isSale ? -1 : 1, true)
  const lower = subject.charAt(0).toLocaleLowerCase('da') + subject.slice(1)
  return {
    title: upper(subject),
    kind: 'capital',
    amounts,
    committee: chance.one(own),
    isLess: isSale,
    sentence: isSale
      ? `Der indregnes en indtægt på ${words} fra ${lower}.`
      : chance.pick(
          `Der afsættes ${words} til ${lower}.`,
          `Til ${lower} afsættes en anlægsbevilling på ${words}.`,
          `Der afsættes et rådighedsbeløb på ${words} til ${lower}.`,
          `Parterne er enige om at bevilge ${words} til ${lower}.`,
        ),
  }
}

/** When something is to be done, and how the words say it. */
function whenOf({ chance, period }: Setting): Readonly<{ words: string; deadline: string }> {
  const year = chance.pick(period[0], period[0], period[1])
  const month = chance.pick('januar', 'marts', 'maj', 'juni', 'august', 'oktober')
  const words = chance.pick(
    `inden sommerferien ${year}`,
    `senest den 1. ${month} ${year}`,
    `i ${chance.whole(1, 4)}. kvartal ${year}`,
    `inden udgangen af ${year}`,
    `i foråret ${year}`,
    `ultimo ${year}`,
    `i ${month} ${year}`,
    `medio ${month} ${year}`,
    `i 1. halvår ${year}`,
    `senest ${month} ${year}`,
  )
  return { words, deadline: words.replace(/^i /, '') }
}

/** A declaration of intent (hensigtserklæring). */
export function intentDraft(setting: Setting): Draft {
  const { chance, committees: own } = setting
  const subject = unused(setting, () => {
    const [here = '', there = ''] = chance.some(places, 2)
    return put(chance.one(topics), here, there)
  })
  const committee = chance.one(own)
  const when = whenOf(setting)
  const base = { title: upper(subject), kind: 'intent', amounts: {}, isLess: false } as const
  const treated = `forelægges ${committee} ${when.words}`
  return chance.pick<() => Draft>(
    () => ({
      ...base,
      committee: '',
      sentence: `Parterne vil undersøge mulighederne for ${subject}.`,
    }),
    () => ({
      ...base,
      committee,
      deadline: when.deadline,
      treatment: treated,
      sentence: `Der udarbejdes et oplæg om ${subject}, som ${treated}.`,
    }),
    () => ({
      ...base,
      committee: '',
      deadline: when.deadline,
      sentence: `Parterne er enige om, at forvaltningen skal komme med forslag til ${subject} ${when.words}.`,
    }),
    () => ({
      ...base,
      committee,
      deadline: when.deadline,
      sentence: `${committee} får til opgave at belyse ${subject} ${when.words}.`,
    }),
    () => ({
      ...base,
      committee: '',
      sentence: `Parterne ønsker at arbejde videre med ${subject} i de kommende år.`,
    }),
  )()
}

/** Sentences that follow a decision and decide nothing. */
export const reasonsFor = ({ chance }: Setting): readonly string[] =>
  chance.some(reasons, chance.pick(0, 1, 1, 2, 3))

export const centreOf = ({ chance }: Setting): string => chance.one(centres)
export const ownerOf = ({ chance }: Setting): string => chance.one(owners)

/** Amounts of a row of a table: thousands per year; nothing where nothing is budgeted. */
export function rowOf(setting: Setting, draft: Draft): Readonly<Record<number, number>> {
  const { chance, period } = setting
  const sum = sumOf(chance, draft.kind === 'capital' ? 40_000 : 5_000)
  const sign = draft.isLess ? -1 : 1
  const shape = draft.kind === 'capital' ? chance.whole(3, 5) : chance.whole(1, 4)
  return Object.fromEntries(
    period.flatMap((year, place): [number, number][] => {
      if (shape === 1) return [[year, sum * sign]]
      if (shape === 2) return [[year, (sum + place * 50) * sign]]
      if (shape === 3) return place < 2 ? [[year, (sum + place * 500) * sign]] : []
      if (shape === 4) return place > 0 ? [[year, sum * sign]] : []
      return place === 1 ? [[year, sum * sign]] : place === 3 && chance.of100(30) ? [[year, 0]] : []
    }),
  )
}
