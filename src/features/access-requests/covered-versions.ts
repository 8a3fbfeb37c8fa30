import type { Covered } from '../../domain/access/covered.ts'
import { agreementAbove } from '../../domain/access/why-seen.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { changedFields } from '../../domain/chain/diff.ts'
import type { Element } from '../../domain/chain/element.ts'
import type { ElementId } from '../../domain/ids.ts'
import type { KeptVersion } from '../../store/kept-of-elements.ts'
import type { About } from './collect-covered.ts'

/** Every version of what is covered, with why it came about and what it changed. */
export function versionsWith(
  versions: readonly KeptVersion[],
  about: (id: ElementId) => readonly About[],
): readonly Covered[] {
  const before = new Map<ElementId, KeptVersion['content']>()
  return versions.flatMap(({ element, effectiveOn, reason, content }) => {
    const last = before.get(element)
    before.set(element, content)
    return about(element).map((one) => ({
      ...one,
      sort: 'version' as const,
      on: effectiveOn,
      text: reason,
      mark: 'internal' as const,
      fields: last === undefined ? [] : changedFields(last, content),
    }))
  })
}

/** What was written down when an element was closed the last time, or the agreement that closes it. */
export function whyClosed(
  versions: readonly KeptVersion[],
  view: ChainView,
  element: Element,
): string | undefined {
  const agreement = agreementAbove(view, element)
  const closing = agreement?.openness === 'closed' ? agreement.id : element.id
  let openness: unknown
  let why: string | undefined
  for (const one of versions) {
    if (one.element !== closing) continue
    if (one.content['openness'] === 'closed' && openness !== 'closed') why = one.reason
    openness = one.content['openness']
  }
  return why
}
