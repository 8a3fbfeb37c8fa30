import { type Asker, hiddenFrom } from './askers.ts'
import { canariesOf, type Level, levels, plantedAmount, writtenAs } from './canaries.ts'
import type { Planted } from './lay-municipality.ts'

/** What an asker may not read anywhere: planted texts, ids, and amounts with the totals that they are part of. */
export type Secrets = Readonly<{ words: RegExp; ids: ReadonlySet<string>; numbers: readonly RegExp[] }>

/** Everything of another municipality. */
export const secretsOfAnother = ({ plan, ids }: Planted): Secrets => ({
  words: canariesOf(plan.mark),
  ids: new Set([...ids.values()].filter((one) => /[0-9a-f]{8}-[0-9a-f-]{27}$/.test(one))),
  numbers: amountsWith(plan.place, levels),
})

/** What is hidden in one's own. */
export function secretsOfOwn({ plan, ids }: Planted, asker: Asker): Secrets {
  const hidden = asker.role === 'nobody' ? [] : hiddenFrom(asker.role)
  const hiddenLevels = levels.filter((level) => hidden.includes(level))
  const named = [...ids].filter(
    ([name]) => [...hiddenLevels, 'room'].some((level) => name.includes(level)) && !name.startsWith('person'),
  )
  return {
    words: canariesOf(plan.mark, ...hidden),
    ids: new Set(named.map(([, id]) => id)),
    numbers: amountsWith(plan.place, hiddenLevels),
  }
}

/** The amounts of some levels, and every total of a year that one of them is in. */
function amountsWith(place: number, hidden: readonly Level[]): readonly RegExp[] {
  const sums = new Set<number>()
  for (let choice = 1; choice < 2 ** levels.length; choice += 1) {
    const chosen = levels.filter((_, bit) => choice & (2 ** bit))
    if (chosen.some((level) => hidden.includes(level)))
      sums.add(chosen.reduce((sum, level) => sum + plantedAmount(place, level), 0))
  }
  return [...sums].map(writtenAs)
}

/** What of the secrets stands in an answer though it wasn't in the question; nothing when none does. */
export function leakIn(
  answer: string,
  question: string,
  { words, ids, numbers }: Secrets,
  own: string,
): string | undefined {
  // A paper breaks and spaces its words as it likes.
  for (const text of [answer, answer.replace(/[\s\u00ad-]+/g, '')])
    for (const [found] of text.matchAll(new RegExp(words, 'gi')))
      if (found.toUpperCase() !== own && !question.toUpperCase().includes(found.toUpperCase())) return found
  for (const [id] of answer.matchAll(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi))
    if (ids.has(id) && !question.includes(id)) return `id ${id}`
  for (const number of numbers) {
    const found = number.exec(answer)?.[0]
    if (found !== undefined && !question.includes(found)) return `amount ${found}`
  }
  return undefined
}
