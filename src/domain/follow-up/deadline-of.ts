import type { Element } from '../chain/element.ts'

/** When an element is to be done (frist): a date, month, quarter or year, by the field that its kind has for it. */
export function deadlineOf(element: Element): string | undefined {
  if ('deadline' in element && element.deadline) return element.deadline
  if ('endsOn' in element && element.endsOn) return element.endsOn
  return 'targetYear' in element && element.targetYear ? String(element.targetYear) : undefined
}
