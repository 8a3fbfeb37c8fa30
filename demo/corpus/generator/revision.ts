import type { Matchable } from '../../../src/domain/intake/match-to-plan.ts'
import { Chance } from './chance.ts'
import { capitalDraft, intentDraft, operatingDraft, reasonsFor, settingOf } from './drafts.ts'

/** An agreement as the plan has it, and as it comes again: which item of the plan each one is, nothing for a new one. */
export type Revision = Readonly<{
  planned: readonly Matchable[]
  revised: readonly Readonly<{ item: Matchable; is: number | undefined }>[]
}>

const amountsOf = (amounts: Readonly<Record<number, number | null>>): Record<string, number> =>
  Object.fromEntries(Object.entries(amounts).map(([year, amount]) => [year, amount ?? 0]))

/** Draws an agreement, and a revised one of it: reordered, renumbered, some renamed, some with other sums, one split, one gone, two new. */
export function revisionOf(seed: number): Revision {
  const chance = new Chance(seed)
  const setting = settingOf(chance)
  const draw = (): Matchable => {
    const draft = chance.pick(operatingDraft, capitalDraft, intentDraft)(setting)
    return {
      number: '',
      title: draft.title,
      text: [draft.sentence, ...reasonsFor(setting)].join(' '),
      amounts: amountsOf(draft.amounts),
    }
  }
  const isNumbered = chance.of100(70)
  const numbered = (item: Matchable, at: number): Matchable => ({
    ...item,
    number: isNumbered ? String(at + 1) : '',
  })
  const planned = Array.from({ length: chance.whole(8, 16) }, draw).map(numbered)
  const kept = planned.map((item, is) => ({ item, is })).slice(0, -1)
  const changed = kept.map(({ item, is }): Revision['revised'][number] => {
    const renamed = chance.of100(20) ? { title: `${item.title}, justeret` } : {}
    const moved = chance.of100(30)
      ? {
          amounts: Object.fromEntries(
            Object.entries(item.amounts).map(([year, one]) => [year, one === 'unknown' ? one : one + 50_000]),
          ),
        }
      : {}
    return { item: { ...item, ...renamed, ...moved }, is }
  })
  const [split] = chance.some(changed, 1)
  const parts = split
    ? [1, 2].map((part) => ({
        item: { ...split.item, title: `${split.item.title}, del ${part}`, amounts: {} },
        is: split.is,
      }))
    : []
  const all = [
    ...changed.filter((one) => one !== split),
    ...parts,
    ...Array.from({ length: 2 }, () => ({ item: draw(), is: undefined })),
  ]
  const order = chance.of100(50) ? chance.some(all, all.length) : all
  return { planned, revised: order.map(({ item, is }, at) => ({ item: numbered(item, at), is })) }
}
