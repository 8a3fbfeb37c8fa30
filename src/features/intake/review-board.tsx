import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { usePageKeys } from '../../design/page-keys.tsx'
import { Empty } from '../../design/page.tsx'
import { isOpen, type Place, type Proposal } from '../../domain/intake/review.ts'
import type { ShownUnit } from '../../messages/format.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { areSameMarks, DocumentSheets, type Mark } from './document-sheets.tsx'
import { MarkedText } from './marked-text.tsx'
import { ProposalEditor } from './proposal-editor.tsx'
import { ProposalRow } from './proposal-row.tsx'
import { doubtOf, inOrder, orderAddress, proposalAddresses, type ReviewOrder } from './review-order.ts'
import type { ReviewPageData } from './review-page-data.ts'
import { ReviewTools } from './review-tools.tsx'
import { useReviewer } from './use-reviewer.ts'
import type { Drafts } from './use-drafts.ts'
import type { LiveReview } from './use-review.ts'

type BoardProps = Readonly<{
  data: ReviewPageData
  live: LiveReview
  drafts: Drafts
  unit: ShownUnit
  order: ReviewOrder
  asked: string | undefined
  said: string
  say: (sentence: string) => void
}>

/** The document on the left with its passages lit, what it proposes on the right; the current one is open. */
export function ReviewBoard({ data, live, drafts, unit, order, asked, said, say }: BoardProps) {
  const { t } = useTexts(intakeRoom)
  const [doubts] = useState(() => new Map(data.proposals.map((one) => [one.id, doubtOf(one)])))
  const all = useMemo(() => [...live.proposals.values()].sort((a, b) => a.place - b.place), [live.proposals])
  const list = useMemo(() => inOrder(all, order, doubts), [all, order, doubts])
  const reviewer = useReviewer({ data, live, drafts, list, asked, say, unit })
  const { current, place } = reviewer
  const panes = useRef<HTMLDivElement>(null)
  useShownPassage(panes, current?.id, place)
  usePageKeys(data.isFinished ? reviewer.moves : reviewer.keys)
  const addressOf = useMemo(() => proposalAddresses(order), [order])
  const marks = useSteadyMarks(all, addressOf)
  const click = useEffectEvent((event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return
    const link = event.target.closest('[data-proposal], [data-show]')
    if (!(link instanceof HTMLElement)) return
    event.preventDefault()
    const id = link.dataset['proposal']
    if (id) reviewer.choose(id, link.id !== `r-${id}`)
    else reviewer.show()
  })
  useEffect(() => {
    const board = panes.current
    board?.addEventListener('click', click)
    board?.addEventListener('keydown', pressInField)
    return () => {
      board?.removeEventListener('click', click)
      board?.removeEventListener('keydown', pressInField)
    }
  }, [])
  const isAlone = (id: string): boolean => all[0]?.id === id
  return (
    <div ref={panes} className="review mt-4">
      <section className="review__document" aria-label={t.review.documentPages(data.head.title)} tabIndex={0}>
        {data.isFinished ? null : <MarkedText add={reviewer.add} />}
        <DocumentSheets
          title={data.document.name}
          sheets={data.document.sheets}
          of={data.document.pageCount}
          marks={marks}
          here={current?.passage}
          field={place?.passage}
        />
      </section>
      <section className="review__items" aria-label={t.review.proposals} tabIndex={-1}>
        <ReviewTools
          data={data}
          all={all}
          order={order}
          current={current?.id}
          reviewer={reviewer}
          said={said}
        />
        {list.length === 0 ? (
          <div className="empty-space">
            <Empty title={all.length === 0 ? t.review.nothing : t.review.noneWaiting}>
              <p>{all.length === 0 ? t.review.nothingText : t.review.noneWaitingText}</p>
            </Empty>
          </div>
        ) : (
          <ol className="extract" data-order={order.order}>
            {list.map((one) => {
              const isCurrent = one.id === current?.id
              const isClosed =
                data.isFinished || !isOpen(one) || (one.kind === 'decision' && one.state === 'known')
              return (
                <ProposalRow
                  key={one.id}
                  one={one}
                  years={data.head.years}
                  unit={unit}
                  isCurrent={isCurrent}
                  isClosed={isClosed}
                  isUnsaved={drafts.all[one.id] !== undefined && !isCurrent}
                  href={addressOf(one.id)}
                >
                  {isCurrent ? (
                    <ProposalEditor
                      key={one.id}
                      one={one}
                      draft={drafts.all[one.id]}
                      years={data.head.years}
                      unit={unit}
                      hasPages={data.document.pageCount > 1}
                      twin={data.twins[one.twin ?? ''] ?? data.twins[one.target ?? '']}
                      promises={data.promises[one.id]}
                      obstacle={live.obstacles[one.id]}
                      names={live.names}
                      isAlone={isAlone(one.id)}
                      isClosed={isClosed}
                      action={orderAddress(order, one.id)}
                      ask={reviewer.ask}
                      write={reviewer.write}
                      light={reviewer.light}
                      useMine={reviewer.useMine}
                      keepTheirs={reviewer.keepTheirs}
                    />
                  ) : null}
                </ProposalRow>
              )
            })}
          </ol>
        )}
        <Suggestions id="known-bodies" names={data.known.body} />
        <Suggestions id="known-positions" names={data.known.position} />
      </section>
    </div>
  )
}

/** The passages of all proposals; the same list as long as nothing but decisions has changed, so that the document isn't drawn anew. */
function useSteadyMarks(all: readonly Proposal[], addressOf: (id: string) => string): readonly Mark[] {
  const marks = all
    .filter((one) => one.passage.to > one.passage.from)
    .map(
      (one, at): Mark => ({
        id: one.id,
        label: one.kind === 'item' && one.fields.number ? one.fields.number : String(at + 1),
        passage: one.passage,
        href: addressOf(one.id),
      }),
    )
  const [steady, setSteady] = useState(marks)
  if (steady !== marks && !areSameMarks(steady, marks)) {
    setSteady(marks)
    return marks
  }
  return steady
}

function Suggestions({
  id,
  names,
}: {
  id: string
  names: readonly Readonly<{ id: string; title: string }>[]
}) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name.id} value={name.title} />
      ))}
    </datalist>
  )
}

/** Esc leaves a field, and what is written in it stays; Ctrl+Enter saves it, as Enter does in a field of one line. */
function pressInField({ key, ctrlKey, metaKey, target }: KeyboardEvent): void {
  if (!(target instanceof HTMLElement)) return
  if (key === 'Escape') target.closest('li')?.querySelector<HTMLElement>('.title')?.focus()
  const form = target.closest('form')
  // The first button of the form saves, as a browser presses it for Enter.
  if (key === 'Enter' && (ctrlKey || metaKey)) form?.requestSubmit(form.querySelector('button'))
}

/** Scrolls the document to the passage one looks at, and the list to the proposal, each within its own pane. */
function useShownPassage(
  panes: Readonly<{ current: HTMLElement | null }>,
  id: string | undefined,
  place: Place | undefined,
): void {
  useEffect(() => {
    const board = panes.current
    if (!board || id === undefined) return
    const lit = board.querySelector<HTMLElement>(place ? 'mark.here-field' : 'mark.here')
    if (lit) center(lit, lit.closest('.review__document'))
    const row = board.querySelector<HTMLElement>('li.active')
    if (row && !place) reveal(row, row.closest('.review__items'))
  }, [panes, id, place])
}

function center(lit: HTMLElement, pane: Element | null): void {
  if (!pane) return
  const [box, frame] = [lit.getBoundingClientRect(), pane.getBoundingClientRect()]
  const isSeen = box.top > frame.top + 16 && box.bottom < frame.bottom - 16
  if (!isSeen) pane.scrollTop += box.top - frame.top - frame.height / 3
}

function reveal(row: HTMLElement, pane: Element | null): void {
  if (!pane || pane.scrollHeight <= pane.clientHeight) return
  const [box, frame] = [row.getBoundingClientRect(), pane.getBoundingClientRect()]
  // The tools stay at the top of the pane, so the row must come below them.
  const top = frame.top + (pane.querySelector('.review__tools')?.clientHeight ?? 0)
  if (box.top < top) pane.scrollTop -= top - box.top
  else if (box.bottom > frame.bottom) pane.scrollTop += Math.min(box.bottom - frame.bottom, box.top - top)
}
