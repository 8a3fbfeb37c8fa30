import { carriedOutBy } from '../agreement/carried-out-by.ts'
import { finding, type Rule } from './finding.ts'

/**
 * A theme that one committee alone carries out, without the council having set a priority across (R58a). Carried out are the
 * items that concern it; a co-committee carries out too. The finding says how many decisions of the council were looked
 * through, since a priority that was never recorded can't be found (R70).
 */
export const capturedByOneSector: Rule = (view) =>
  view.all('theme').flatMap((theme) => {
    if (theme.priority) return []
    const { items, committees } = carriedOutBy(view, theme.id)
    const [only] = committees
    if (committees.size !== 1 || only === undefined) return []
    const searched = [...view.parts.decisions.values()].filter(
      (decision) => view.elementOf('body', decision.body)?.type === 'council',
    ).length
    return [
      finding('captured by one sector', theme.id, {
        evidence: [only, ...items.map((item) => item.id)],
        facts: { items: items.length, committee: view.element(only)?.title ?? '', searched },
      }),
    ]
  })
