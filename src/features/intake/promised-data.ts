import type { ChainView } from '../../domain/chain/chain-view.ts'
import { openItemsBefore, type PromiseReason, promisedBefore } from '../../domain/intake/promised-before.ts'
import { isOpen, type Proposal, type ReviewHead } from '../../domain/intake/review.ts'
import { shapeOf } from '../../parts/lights.tsx'
import { nameOf } from '../../parts/element-address.ts'
import type { Status } from '../../domain/follow-up/status.ts'

/** An open item of an earlier agreement that a proposal resembles, with its story so far. */
export type ShownPromise = Readonly<{
  id: string
  name: string
  agreement: string
  reasons: readonly PromiseReason[]
  status: Pick<Status, 'light' | 'progress' | 'on' | 'sentence'> | undefined
  shape: ReturnType<typeof shapeOf>
  deadline: string | undefined
}>

/** What was promised before and is still open, by the proposal that resembles it. What was chosen stands with it too. */
export function promisesOf(
  view: ChainView,
  head: ReviewHead,
  proposals: readonly Proposal[],
): Readonly<Record<string, readonly ShownPromise[]>> {
  const [firstYear] = head.years
  if (firstYear === undefined) return {}
  const earlier = openItemsBefore(view, firstYear)
  if (earlier.length === 0) return {}
  const promises: Record<string, readonly ShownPromise[]> = {}
  for (const one of proposals) {
    if (one.kind !== 'item' || !isOpen(one)) continue
    const { title, text, committee, amounts } = one.fields
    const found = promisedBefore({ title, text, committee, amounts }, earlier)
    if (found.length > 0)
      promises[one.id] = found.map(({ element, reasons }) => {
        const status = view.latestStatus(element.id)
        return {
          id: element.id,
          name: nameOf(element),
          agreement:
            view.targets(element.id, 'part-of').find(({ kind }) => kind === 'agreement')?.title ?? '',
          reasons,
          status: status && {
            light: status.light,
            progress: status.progress,
            on: status.on,
            sentence: status.sentence,
          },
          shape: shapeOf(status),
          deadline: element.deadline,
        }
      })
  }
  return promises
}
