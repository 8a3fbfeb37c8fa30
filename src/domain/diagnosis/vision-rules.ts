import type { IsoDate } from '../calendar/dates.ts'
import type { ChainView } from '../chain/chain-view.ts'
import type { Element, Kind } from '../chain/element.ts'
import { finding, type Rule, thresholds } from './finding.ts'

const linkedKinds: readonly Kind[] = ['policy', 'theme', 'goal']
const countedKinds = {
  policies: 'policy',
  themes: 'theme',
  strategies: 'strategy',
  goals: 'goal',
  items: 'agreement item',
  initiatives: 'initiative',
  actions: 'action',
} as const satisfies Record<string, Kind>

/**
 * Decoupling 1 (dekobling 1), R57: a valid vision (a) with no policy, theme or goal below, (b) with some, but with nothing
 * done about it in 24 months, or (c) without an indicator at any level below. Serious without links or without a measure;
 * worth a look when only the doing is missing.
 */
export const visionWithoutPractice: Rule = (view, today) =>
  view.all('vision').flatMap((vision) => {
    if (vision.validTo !== undefined && vision.validTo < today) return []
    const below = carriedBy(view, vision)
    const isLinked = below.some((element) => linkedKinds.includes(element.kind))
    const indicators = below.flatMap((element) => view.targets(element.id, 'measured-by'))
    const newest = below
      .map((element) => lastActive(view, element, today))
      .filter((date) => date !== undefined)
      .sort()
      .at(-1)
    const isDone = newest !== undefined && newest >= yearsBefore(today, thresholds.practiceWithinYears)
    if (isLinked && isDone && indicators.length > 0) return []
    const counts = Object.entries(countedKinds).map(([name, kind]) => [
      name,
      below.filter((element) => element.kind === kind).length,
    ])
    return [
      finding('vision without practice', vision.id, {
        severity: isLinked && indicators.length > 0 ? 'attention' : 'serious',
        evidence: below.map((element) => element.id),
        facts: {
          linked: isLinked ? 1 : 0,
          done: isDone ? 1 : 0,
          measured: indicators.length > 0 ? 1 : 0,
          months: thresholds.practiceWithinYears * 12,
          ...(newest === undefined ? {} : { newest }),
          ...Object.fromEntries(counts),
          indicators: indicators.length,
        },
      }),
    ]
  })

/** Everything that is done for a vision: what serves it, and the items that concern a theme which does. */
function carriedBy(view: ChainView, vision: Element): readonly Element[] {
  const below = view.down(vision.id)
  const byTheme = below
    .filter((element) => element.kind === 'theme')
    .flatMap((theme) => view.sources(theme.id, 'concerns').flatMap((one) => [one, ...view.down(one.id)]))
  return [...new Map([...below, ...byTheme].map((element) => [element.id, element])).values()]
}

/** When something was last done: today for what is running, the day it ended for what has, its last sign of life for an item. */
function lastActive(view: ChainView, element: Element, today: IsoDate): IsoDate | undefined {
  const reported = view.latestStatus(element.id)?.on
  switch (element.kind) {
    case 'project':
    case 'initiative':
    case 'action': {
      const end = element.kind === 'action' ? element.doneOn : element.endsOn
      if ((element.startsOn ?? element.since) > today) return undefined
      return end !== undefined && end < today ? end : today
    }
    case 'agreement item':
      return [reported, element.completed?.on, element.since]
        .filter((date) => date !== undefined)
        .sort()
        .at(-1)
    default:
      return undefined
  }
}

const yearsBefore = (date: IsoDate, years: number): string =>
  `${String(Number(date.slice(0, 4)) - years).padStart(4, '0')}${date.slice(4)}`
