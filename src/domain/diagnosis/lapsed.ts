import type { ChainView } from '../chain/chain-view.ts'
import type { Element } from '../chain/element.ts'

/** True for what was given up (bortfaldet), by its own mark or by its latest status: it stays, and carries nothing out any more. */
export const hasLapsed = (view: ChainView, element: Element): boolean =>
  (element.kind === 'agreement item' && element.completed?.by === 'lapse') ||
  view.latestStatus(element.id)?.progress === 'lapsed'
