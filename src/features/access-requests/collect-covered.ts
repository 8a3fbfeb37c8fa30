import type { AccessScope } from '../../domain/access/access-request.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { type Covered, coveredElements, holdsWords, inPeriod } from '../../domain/access/covered.ts'
import { markedWords, secrecyAfterAll } from '../../domain/access/mark.ts'
import type { Secrecy } from '../../domain/access/sight.ts'
import { whoDecides } from '../../domain/access/who-decides.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Element } from '../../domain/chain/element.ts'
import { nameOf } from '../../domain/chain/name-of.ts'
import type { Status } from '../../domain/follow-up/status.ts'
import type { Decision } from '../../domain/follow-up/treatment.ts'
import type { ElementId } from '../../domain/ids.ts'
import { standingFindings } from '../../request/standing-findings.ts'
import {
  measurementsOfMany,
  statusesOfMany,
  statusesWithWords,
  versionsOf,
} from '../../store/kept-of-elements.ts'
import { outcomesAbout } from '../../store/conversations.ts'
import type { Tx } from '../../store/transaction.ts'
import { coveredDocuments } from './covered-documents.ts'
import { versionsWith, whyClosed } from './covered-versions.ts'

/** What of an element everything about it shares: what it is called, how open it is, why it is closed, and who decides. */
export type About = Pick<Covered, 'about' | 'title' | 'secrecy' | 'whyClosed' | 'decider'>

/**
 * Everything that a request for access covers (aktindsigt), of what the asker sees: what they don't see leaves no trace, as little
 * here as anywhere. Notes of conversations are for those who were there and are in no collection (R82).
 */
export async function collectCovered(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  scope: AccessScope,
  today: IsoDate,
): Promise<readonly Covered[]> {
  const elements = coveredElements(view, scope)
  const ids = elements.map(({ id }) => id)
  const versions = await versionsOf(tx, [...ids, ...agreementsIn(view)])
  const aboutOf = (element: Element): About => {
    const secrecy = secrecyAfterAll(view, element)
    return {
      about: element.id,
      title: nameOf(element),
      secrecy,
      whyClosed: secrecy.openness === 'closed' ? whyClosed(versions, view, element) : undefined,
      decider: whoDecides(view, secrecy, element),
    }
  }
  const known = new Map(elements.map((element) => [element.id, aboutOf(element)] as const))
  const about = (id: ElementId): readonly About[] => {
    const one = known.get(id)
    return one ? [one] : []
  }
  const aboutElement = (id: ElementId): readonly About[] => {
    const element = known.has(id) ? undefined : view.element(id)
    return element ? [aboutOf(element)] : about(id)
  }
  const said = await statusesCovered(tx, view, ids, scope)
  const all: readonly Covered[] = [
    ...elements.flatMap((element) =>
      about(element.id).map((one) => ({ ...one, ...ofElement(element, one.secrecy) })),
    ),
    ...versionsWith(versions, about),
    ...said.flatMap((status) =>
      aboutElement(status.element).flatMap((one) =>
        markedWords(status, view.sight, one.secrecy).map(({ text, marking }) => ({
          ...one,
          sort: marking.mark === 'shared' ? ('approved words' as const) : ('status' as const),
          on: status.on,
          text,
          mark: marking.mark,
        })),
      ),
    ),
    ...(await commentsOn(tx, actor, about, today)),
    ...(await measurementsOfMany(tx, ids)).flatMap(({ indicator, on, value, note }) =>
      about(indicator).map((one) => ({
        ...one,
        sort: 'measurement' as const,
        on,
        text: [value.toLocaleString('da-DK'), note].filter(Boolean).join(': '),
        mark: 'shared' as const,
      })),
    ),
    ...(await outcomesAbout(tx, ids)).flatMap((outcome) =>
      about(outcome.about).map((one) => ({
        ...one,
        sort: 'outcome' as const,
        on: outcome.on,
        text: outcome.text,
        mark: 'shared' as const,
      })),
    ),
    ...treatmentsWith(view, about, scope),
    ...decisionsWith(view, known, scope),
    ...(await coveredDocuments(tx, view, actor, elements, scope)),
  ]
  return inPeriod(all, scope)
}

/** The statuses of what is covered; where words alone are asked about also those that have them. */
async function statusesCovered(
  tx: Tx,
  view: ChainView,
  ids: readonly ElementId[],
  { about, words }: AccessScope,
): Promise<readonly Status[]> {
  const own = await statusesOfMany(tx, view, ids)
  const asked = about === undefined ? (words?.match(/[\p{L}\p{N}]+/gu) ?? []) : []
  if (asked.length === 0) return own
  const known = new Set(ids)
  const others = await statusesWithWords(tx, view, asked)
  return [...own, ...others.filter(({ element }) => !known.has(element))]
}

const agreementsIn = (view: ChainView): readonly ElementId[] => view.all('agreement').map(({ id }) => id)

/** What is open to citizens is shared; the rest stays inside. */
const markOf = ({ openness }: Secrecy): Covered['mark'] => (openness === 'open' ? 'shared' : 'internal')

const ofElement = (element: Element, secrecy: Secrecy) => ({
  sort: 'element' as const,
  on: element.since,
  text: 'text' in element && typeof element.text === 'string' ? element.text : '',
  mark: markOf(secrecy),
})

async function commentsOn(
  tx: Tx,
  actor: Actor,
  about: (id: ElementId) => readonly About[],
  today: IsoDate,
): Promise<readonly Covered[]> {
  return (await standingFindings(tx, actor, today)).flatMap(({ subject, answers }) =>
    about(subject).flatMap((one) =>
      answers.map(({ on, text, mark }) => ({ ...one, sort: 'comment' as const, on, text, mark })),
    ),
  )
}

/** What comes before bodies: of what is covered, and, when a body is asked about, of that body alone. */
function treatmentsWith(
  view: ChainView,
  about: (id: ElementId) => readonly About[],
  scope: AccessScope,
): readonly Covered[] {
  const body = view.elementOf('body', scope.about)
  return [...view.parts.treatments.values()]
    .filter((treatment) => !body || treatment.body === body.id)
    .flatMap(({ element, body: before, planned, actualOn, purpose }) => {
      const on = actualOn ?? dayOf(planned)
      return on === undefined
        ? []
        : about(element).map((one) => ({
            ...one,
            sort: 'treatment' as const,
            on,
            text: [view.element(before)?.title, purpose].filter(Boolean).join(': '),
            mark: markOf(one.secrecy),
          }))
    })
}

/** The first day of a planned time, for what has a place among days. */
const dayOf = (planned: string | undefined): IsoDate | undefined => {
  const [year, rest = '01', day = '01'] = planned?.split('-') ?? []
  if (year === undefined) return undefined
  const month = rest.startsWith('Q') ? String(Number(rest.slice(1)) * 3 - 2).padStart(2, '0') : rest
  return `${year}-${month}-${day}` as IsoDate
}

/** Decisions about what is covered, of the body that is asked about, or with the words in them. */
function decisionsWith(
  view: ChainView,
  known: ReadonlyMap<ElementId, About>,
  scope: AccessScope,
): readonly Covered[] {
  const hasWords = holdsWords(scope.words)
  const isCovered = ({ body, elements, text, caseTitle, caseNumber }: Decision): boolean =>
    elements.some((id) => known.has(id)) ||
    (body === scope.about && hasWords(text)) ||
    (scope.about === undefined && hasWords([text, caseTitle, caseNumber].filter(Boolean).join(' ')))
  return [...view.parts.decisions.values()].filter(isCovered).map((decision) => {
    const secrecy: Secrecy = { openness: decision.openness, circle: decision.circle }
    const first = decision.elements.map((id) => view.element(id)).find((element) => element !== undefined)
    return {
      sort: 'decision',
      on: decision.on,
      about: first?.id,
      title: [decision.caseNumber, decision.caseTitle ?? (first && nameOf(first))].filter(Boolean).join(' '),
      text: [view.element(decision.body)?.title, decision.text].filter(Boolean).join(': '),
      secrecy,
      mark: markOf(secrecy),
      decider: whoDecides(view, secrecy, first),
    }
  })
}
