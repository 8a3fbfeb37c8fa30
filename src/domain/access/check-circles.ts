import type { ChainAfter } from '../chain/chain-after.ts'
import type { ChainView } from '../chain/chain-view.ts'
import type { ChangeRefusal, Edit } from '../chain/edit.ts'
import type { ElementId } from '../ids.ts'
import type { Actor } from './actor.ts'
import { isIn } from './circle.ts'

/**
 * What a writer may do with circles (kredse): make and change those that they are in afterwards, close things to those alone, and
 * end none that something is closed to. Else what is closed could be lost to its own writer, or to everybody.
 */
export function checkCircles(
  actor: Actor,
  views: Readonly<{ whole: ChainView; seen: ChainView; after: ChainAfter }>,
  edits: readonly Edit[],
): ChangeRefusal | undefined {
  for (const edit of edits) {
    if (edit.edit === 'create element' || edit.edit === 'revise element') {
      if (edit.kind === 'circle' && !isIn(actor, edit.content)) return { refused: 'circle without you' }
      if ('circle' in edit.content && !mayNameCircle(actor, views, edit.content.circle, edit.id))
        return { refused: 'unknown reference', field: 'circle' }
    }
    if (edit.edit === 'add decision' && !mayNameCircle(actor, views, edit.content.circle))
      return { refused: 'unknown reference', field: 'circle' }
    if (edit.edit === 'end element' && isNamedAsCircle(views, edit.id)) return { refused: 'circle in use' }
  }
  return undefined
}

function mayNameCircle(
  actor: Actor,
  { whole, seen, after }: Readonly<{ whole: ChainView; seen: ChainView; after: ChainAfter }>,
  id: ElementId | undefined,
  element?: ElementId,
): boolean {
  const before = element && whole.element(element)
  if (id === undefined || (before && 'circle' in before && before.circle === id)) return true
  const circle = after.element(id)
  return circle?.kind === 'circle' && (seen.element(id) !== undefined || isIn(actor, circle))
}

/** True for a circle that something would be closed to after the change. */
function isNamedAsCircle(
  { whole, after }: Readonly<{ whole: ChainView; after: ChainAfter }>,
  id: ElementId,
): boolean {
  if (whole.element(id)?.kind !== 'circle') return false
  for (const one of whole.parts.elements.keys()) {
    const element = after.element(one)
    if (element && 'circle' in element && element.circle === id) return true
  }
  return [...whole.parts.decisions.values()].some((decision) => decision.circle === id)
}
