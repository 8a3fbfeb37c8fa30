import { useEffect, useRef, useState } from 'react'
import type { Passage } from '../../domain/intake/blocks.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'

type MarkedProps = Readonly<{ add: (kind: 'item' | 'theme', text: string, passage: Passage) => void }>
type Marked = Readonly<{ text: string; passage: Passage }>

const mostShown = 60

/** Makes a proposal of the text that somebody has marked in the document: what the reading didn't find is found by hand. */
export function MarkedText({ add }: MarkedProps) {
  const { t } = useTexts(intakeRoom)
  const [marked, setMarked] = useState<Marked | undefined>(undefined)
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const look = (): void => {
      // Pressing a button of the bar takes the selection away in some browsers; what was marked stays.
      if (bar.current?.contains(document.activeElement)) return
      setMarked(markedIn(document.getSelection()))
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  const make = (kind: 'item' | 'theme') => () => {
    if (marked) add(kind, marked.text, marked.passage)
    setMarked(undefined)
    document.getSelection()?.removeAllRanges()
  }
  return (
    <div className="marked" ref={bar} hidden={!marked}>
      <span>
        {t.review.marked}{' '}
        {marked && marked.text.length > mostShown ? `${marked.text.slice(0, mostShown)} …` : marked?.text}
      </span>
      <button type="button" className="button" onClick={make('item')}>
        {t.review.makeItem}
      </button>
      <button type="button" className="button" onClick={make('theme')}>
        {t.review.makeTheme}
      </button>
    </div>
  )
}

/** The passage that is marked, when all of it lies on one page of the document. */
function markedIn(selection: Selection | null): Marked | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const text = selection.toString().trim()
  const range = selection.getRangeAt(0)
  const around = range.commonAncestorContainer
  const sheet = (around instanceof Element ? around : around.parentElement)?.closest<HTMLElement>(
    '.review__document [data-page]',
  )
  if (!sheet || text === '') return undefined
  const pieces = [...sheet.querySelectorAll<HTMLElement>('[data-from]')].filter((piece) =>
    range.intersectsNode(piece),
  )
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (!first || !last) return undefined
  const inside = (piece: HTMLElement, node: Node, offset: number): number | undefined =>
    node instanceof Text && piece.contains(node) ? offset : undefined
  const from = Number(first.dataset['from']) + (inside(first, range.startContainer, range.startOffset) ?? 0)
  const to =
    Number(last.dataset['from']) +
    (inside(last, range.endContainer, range.endOffset) ?? last.textContent.length)
  return to > from ? { text, passage: { page: Number(sheet.dataset['page']), from, to } } : undefined
}
