import type { ChainView } from '../chain/chain-view.ts'
import type { Element } from '../chain/element.ts'
import type { ElementId } from '../ids.ts'
import { responsibleFor } from '../chain/responsible-for.ts'
import type { Secrecy } from './sight.ts'

/**
 * Who decides whether something is handed out (hvem afgør): those of the circle that it is closed to, the standing circle when none
 * is named, the leader of the unit that answers for it, and the administrator for what nobody answers for.
 */
export type Decider = Readonly<
  | { by: 'circle'; circle: ElementId }
  | { by: 'standing circle' }
  | { by: 'leader'; unit: ElementId }
  | { by: 'administrator' }
>

/** Who decides about something this open that is about an element, or about none. Closing wins over whoever answers (R49). */
export function whoDecides(
  view: ChainView,
  { openness, circle }: Secrecy,
  about: Element | undefined,
): Decider {
  if (openness === 'closed')
    return circle === undefined ? { by: 'standing circle' } : { by: 'circle', circle }
  const unit = about && unitAnsweringFor(view, about)
  return unit === undefined ? { by: 'administrator' } : { by: 'leader', unit }
}

/** The unit whose leader answers for an element: that of the responsible position; of a position and a unit their own. */
function unitAnsweringFor(view: ChainView, about: Element): ElementId | undefined {
  if (about.kind === 'unit') return about.id
  const position = about.kind === 'position' ? about : view.elementOf('position', responsibleFor(about))
  return view.elementOf('unit', position?.unit)?.id
}
