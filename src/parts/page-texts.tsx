import type { PageText, Passage } from '../domain/intake/blocks.ts'
import { useTexts } from '../messages/use-texts.tsx'

/** A passage to be lit in a document, with an id to jump to. */
export type Marked = Readonly<{ id: string; passage: Passage; isCurrent?: boolean; label?: string }>

/** The pages of a document as it was read, with passages lit. */
export function PageTexts({ pages, marks }: { pages: readonly PageText[]; marks: readonly Marked[] }) {
  const { t } = useTexts()
  return (
    <>
      {pages.map((page) => (
        <article key={page.number} className="sheet">
          <div className="sheet__page">{t.intake.page(page.number)}</div>
          <p className="text--kept">{litText(page, marks)}</p>
        </article>
      ))}
    </>
  )
}

/** The text of a page in pieces; where passages overlap, the earlier keeps what it has. */
function litText(page: PageText, marks: readonly Marked[]) {
  const here = marks
    .filter((mark) => mark.passage.page === page.number && mark.passage.to > mark.passage.from)
    .sort((a, b) => a.passage.from - b.passage.from)
  const pieces = []
  let at = 0
  for (const mark of here) {
    const from = Math.max(at, mark.passage.from)
    const to = Math.min(page.text.length, mark.passage.to)
    if (to <= from) continue
    pieces.push(page.text.slice(at, from))
    pieces.push(
      <mark key={mark.id} id={`p-${mark.id}`} className={mark.isCurrent ? 'here' : undefined}>
        {mark.label ? <a href={`#i-${mark.id}`}>{mark.label}</a> : null}
        {page.text.slice(from, to)}
      </mark>,
    )
    at = to
  }
  pieces.push(page.text.slice(at))
  return pieces
}
