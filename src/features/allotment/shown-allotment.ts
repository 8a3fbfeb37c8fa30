import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { currentAmounts } from '../../domain/chain/money-flow.ts'
import { type AllottedThing, allotmentOf } from '../../domain/follow-up/allotments.ts'
import { openRounds } from '../../domain/follow-up/open-rounds.ts'
import type { DocumentId, ElementId } from '../../domain/ids.ts'
import type { ReadDocument } from '../../domain/intake/blocks.ts'
import type { Format } from '../../messages/format.ts'
import type { AllotmentTexts } from '../../messages/rooms/allotment.ts'
import { addressOf, nameOf } from '../../parts/element-address.ts'
import { seenDocument } from '../../request/seen-documents.ts'
import type { Tx } from '../../store/transaction.ts'
import { titleOfDocument } from './title-of-document.ts'

/** Whose page, out of which document, in which words, on which day. */
export type AskedAllotment = Readonly<{
  document: DocumentId
  position: ElementId
  today: IsoDate
  t: AllotmentTexts
  format: Format
}>

/**
 * What a position got out of a document, in words: page, paper and letter say the same. Nothing for who may not read it, and for
 * a position that got nothing. Who doesn't see the document, because something closed to them stands in it (R49), gets the
 * words that were put into the plan instead of the passages.
 */
export async function shownAllotment(tx: Tx, view: ChainView, actor: Actor, asked: AskedAllotment) {
  const { t, format } = asked
  const allotment = allotmentOf(view, asked.document, asked.position)
  const position = allotment?.position
  if (!position) return undefined
  if (
    !may(actor, 'read the handover of', { view, element: position }) &&
    !actor.mayWriteFor.includes(position.id)
  )
    return undefined
  const document = await seenDocument(tx, view, actor, asked.document)
  const read = document?.reading?.ok ? document.reading.document : undefined
  return {
    document: asked.document as string,
    isDocumentSeen: document !== undefined,
    title: titleOfDocument(view, asked.document, document?.name) ?? t.allotment.unnamed,
    position: { id: position.id as string, title: position.title },
    unit: view.elementOf('unit', position.unit)?.title,
    on: asked.today,
    things: allotment.things.map((thing) => shownThing(view, thing, read, t, format)),
    dates: datesOf(view, allotment.things, asked),
  }
}

/** What a position got, in words. */
export type ShownAllotment = NonNullable<Awaited<ReturnType<typeof shownAllotment>>>

function shownThing(
  view: ChainView,
  { element, source, deadline, next }: AllottedThing,
  read: ReadDocument | undefined,
  t: AllotmentTexts,
  format: Format,
) {
  const amounts = element.kind === 'agreement item' ? currentAmounts(element) : {}
  const committee =
    'committee' in element
      ? (view.elementOf('body', element.committee)?.title ?? t.allotment.noCommittee)
      : undefined
  return {
    id: element.id as string,
    address: addressOf(element),
    name: nameOf(element),
    kind: t.common.kind[element.kind],
    amounts: Object.entries(amounts).map(([year, amount]) => ({
      year: Number(year),
      shown:
        amount === 'unknown'
          ? t.common.unknownAmount
          : amount === undefined
            ? t.common.notBudgeted
            : format.money(amount, 'thousand'),
    })),
    deadline: deadline && format.planned(deadline),
    committee,
    treatment:
      next &&
      t.allotment.treatmentAt(
        view.element(next.body)?.title ?? '',
        next.planned ? format.planned(next.planned) : '',
      ),
    passage:
      read?.pages
        .find(({ number }) => number === source.page)
        ?.text.slice(source.from, source.to)
        .trim() ?? ('text' in element ? element.text : undefined),
    page: read && source.page,
    passageAddress:
      read && `/dokument/${source.document}?side=${source.page}&fra=${source.from}&til=${source.to}#passage`,
  }
}

/** What comes, soonest first: deadlines, meetings and rounds. */
function datesOf(view: ChainView, things: readonly AllottedThing[], { t, format, today }: AskedAllotment) {
  const own = things.flatMap(({ element, deadline, next }) => {
    const what = nameOf(element)
    return [
      ...(deadline ? [{ when: deadline, shown: format.planned(deadline), text: t.allotment.due(what) }] : []),
      ...(next?.planned
        ? [
            {
              when: next.planned as string,
              shown: format.planned(next.planned),
              text: t.allotment.before(what, view.element(next.body)?.title ?? ''),
            },
          ]
        : []),
    ]
  })
  const rounds = openRounds(view, today).map(({ title, dueOn }) => ({
    when: dueOn as string,
    shown: format.date(dueOn),
    text: t.allotment.round(title),
  }))
  return [...own, ...rounds].toSorted((a, b) => a.when.localeCompare(b.when))
}
