import { useEffect, useRef, useState } from 'react'
import type { Passage } from '../../domain/intake/blocks.ts'
import { useTexts } from '../../messages/use-texts.tsx'

type MarkedProps = Readonly<{ add: (kind: 'item' | 'theme', text: string, passage: Passage) => void }>
type Marked = Readonly<{ text: string; passage: Passage }>

const mostShown = 60

/** Makes a proposal of the text that somebody has marked in the document: what the reading didn't find is found by hand. */
export function MarkedText({ add }: MarkedProps) {
  const { t } = useTexts()
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
  const [from, to] = [
    placeOf(range.startContainer, range.startOffset),
    placeOf(range.endContainer, range.endOffset),
  ]
  if (text === '' || !from || !to || from.page !== to.page || to.at <= from.at) return undefined
  return { text, passage: { page: from.page, from: from.at, to: to.at } }
}

function placeOf(node: Node, offset: number): Readonly<{ page: number; at: number }> | undefined {
  const element = node instanceof Element ? node : node.parentElement
  const page = Number(element?.closest<HTMLElement>('.review__document [data-page]')?.dataset['page'])
  const piece = element?.closest<HTMLElement>('[data-from]')
  if (!page || !piece) return undefined
  return { page, at: Number(piece.dataset['from']) + (node instanceof Text ? offset : 0) }
}
