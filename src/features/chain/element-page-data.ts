import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { responsibleFor } from '../../domain/chain/responsible-for.ts'
import { reconciledTotals } from '../../domain/agreement/printed-totals.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { Element } from '../../domain/chain/element.ts'
import { grammar } from '../../domain/chain/grammar.ts'
import { placeInChain } from '../../domain/chain/place-in-chain.ts'
import { shownLinks } from '../../parts/shown-link.ts'
import { shownWords } from '../../parts/shown-marking.ts'
import { outcomesOf } from '../../request/outcomes-about.ts'
import { elementHistory } from '../../request/element-history.ts'
import { findingsFor } from '../../request/findings-for.ts'
import { namesFor } from '../../request/names-for.ts'
import { peopleIn } from '../../store/people.ts'
import { statusesOf } from '../../store/statuses.ts'
import type { Tx } from '../../store/transaction.ts'
import { factsOf, named } from './element-facts.ts'
import { answersFor, comingBefore, concerning, itemsWhere, lineOf, unitParts } from './element-parts.ts'
import { measuredLines } from './measured-lines.ts'

/** Everything that the page of one element shows. */
export async function elementPageData(
  tx: Tx,
  view: ChainView,
  actor: Actor,
  element: Element,
  today: IsoDate,
) {
  const statuses = await statusesOf(tx, view, element.id)
  const names = await namesFor(
    tx,
    view,
    actor,
    statuses.map((status) => status.reportedBy),
  )
  const responsible = responsibleFor(element)
  const links = shownLinks(view, actor, element)
  return {
    element,
    text: 'text' in element ? element.text : undefined,
    responsible: responsible && view.element(responsible)?.title,
    facts: factsOf(view, element),
    place: placeInChain(view, element, today)?.map(({ slot, isHere, elements }) => ({
      slot,
      isHere,
      elements: elements.map(named),
    })),
    mayServe: grammar[element.kind]?.serves !== undefined,
    up: links.filter((link) => link.by === 'serves' && !link.isFromOther),
    down: view.sources(element.id, 'serves').map((other) => lineOf(view, other)),
    others: links.filter(
      (link) =>
        link.by !== 'serves' &&
        // What concerns a theme has a list of its own.
        !(element.kind === 'theme' && link.by === 'concerns' && link.isFromOther),
    ),
    measured: await measuredLines(tx, view, element),
    statuses: statuses.map((status) => ({
      ...status,
      words: shownWords(view, status, element),
      by: names.get(status.reportedBy) ?? '',
      roundTitle: status.round ? view.round(status.round)?.title : undefined,
    })),
    outcomes: await outcomesOf(tx, view, element.id, today),
    findings: await findingsFor(tx, actor, today, element.id),
    history: await elementHistory(tx, view, actor, element.id, today),
    mayEdit: may(actor, 'edit', element),
    mayPlan: may(actor, 'plan'),
    mayHandOver: may(actor, 'read the handover of', { view, element }),
    mayReport: may(actor, 'report on', element) && (element.kind === 'theme' || element.kind === 'project'),
    ...(await ofItsKind(tx, view, actor, element, today)),
  }
}

/** What only some kinds have. */
async function ofItsKind(tx: Tx, view: ChainView, actor: Actor, element: Element, today: IsoDate) {
  const { id } = element
  return {
    body:
      element.kind === 'body'
        ? { items: itemsWhere(view, (item) => item.committee === id), coming: comingBefore(view, id) }
        : undefined,
    unit:
      element.kind === 'unit'
        ? { ...unitParts(view, id), items: itemsWhere(view, (item) => item.centre === id) }
        : undefined,
    position:
      element.kind === 'position'
        ? {
            ...answersFor(view, id),
            holders: may(actor, 'know who holds positions')
              ? (await peopleIn(tx, id, today)).map((person) => person.name)
              : undefined,
            plans: element.unit ? unitParts(view, element.unit).plans : [],
          }
        : undefined,
    theme: element.kind === 'theme' ? concerning(view, id) : undefined,
    agreement:
      element.kind === 'agreement'
        ? {
            items: view.itemsOf(id).length,
            document: element.document,
            totals: reconciledTotals(view, element),
          }
        : undefined,
  }
}

/** What the page of one element shows. */
export type ElementPageData = Awaited<ReturnType<typeof elementPageData>>
