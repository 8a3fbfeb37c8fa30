import type { Element } from '../chain/element.ts'
import { isFinished, type Status } from './status.ts'

/** True for what is finished, by its own mark or by the progress of a status (R24, R25). */
export const isClosedElement = (element: Element, status: Status | undefined): boolean =>
  (element.kind === 'agreement item' && element.completed !== undefined) ||
  (status !== undefined && isFinished(status.progress))
