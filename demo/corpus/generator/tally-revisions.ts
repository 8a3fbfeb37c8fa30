import { matchToPlan } from '../../../src/domain/intake/match-to-plan.ts'
import type { Tally } from '../score.ts'
import { revisionOf } from './revision.ts'

/** How many items of revised agreements are recognised as what they are, over agreements drawn from seeds. */
export function tallyOfRevisions(seeds: readonly number[]): Tally {
  const tally = { right: 0, wrong: 0, missed: 0 }
  for (const seed of seeds) {
    const { planned, revised } = revisionOf(seed)
    const found = matchToPlan(
      revised.map(({ item }) => item),
      planned,
    )
    for (const [place, { is }] of revised.entries()) {
      const as = found.get(place)
      if (as !== undefined && as === is) tally.right += 1
      else {
        if (as !== undefined) tally.wrong += 1
        if (is !== undefined) tally.missed += 1
      }
    }
  }
  return tally
}
