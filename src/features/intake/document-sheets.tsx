import { createElement, memo, useMemo } from 'react'
import type { Passage } from '../../domain/intake/blocks.ts'
import { type Sheet, type SheetPart, type Stretch, touches } from '../../domain/intake/sheets.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { litSegments, type Segment } from './lit-segments.ts'

/** A passage that is marked in the document, with the number or name it is known by, and where it leads. */
export type Mark = Readonly<{ id: string; label: string; passage: Passage; href?: string | undefined }>

type SheetsProps = Readonly<{
  title: string
  sheets: readonly Sheet[]
  /** How many pages the document has, when not all of them are here. */
  of?: number | undefined
  marks: readonly Mark[]
  /** The passage that one looks at. */
  here?: Passage | undefined
  /** A field of it. */
  field?: Passage | undefined
}>

/** The pages of a document as it was read, with passages lit. Only the parts whose light changes are drawn anew. */
export function DocumentSheets({ title, sheets, of = sheets.length, marks, here, field }: SheetsProps) {
  const byPart = useMemo(() => marksByPart(sheets, marks), [sheets, marks])
  return sheets.map((sheet) => (
    <article key={sheet.number} className="sheet" id={`side-${sheet.number}`} data-page={sheet.number}>
      <SheetHead title={sheet.name || title} number={sheet.number} of={of} />
      {sheet.parts.map((part) => {
        const lights = (passage: Passage | undefined) =>
          passage && touches(passage, sheet.number, part) ? passage : undefined
        return (
          <LitPart
            key={part.from}
            text={sheet.text}
            part={part}
            marks={byPart(sheet.number, part)}
            here={lights(here)}
            field={lights(field)}
          />
        )
      })}
    </article>
  ))
}

function SheetHead({ title, number, of }: { title: string; number: number; of: number }) {
  const { t } = useTexts(intakeRoom)
  return (
    <p className="sheet__page">
      <span>{title}</span>
      <span>{t.review.pageOf(number, of)}</span>
    </p>
  )
}

const none: readonly Mark[] = []

/** The marks of each part of each page, in the order they begin. */
function marksByPart(sheets: readonly Sheet[], marks: readonly Mark[]) {
  const lists = new Map<string, Mark[]>()
  const byPage = new Map(sheets.map((sheet) => [sheet.number, sheet.parts]))
  for (const mark of marks.toSorted((a, b) => a.passage.from - b.passage.from)) {
    const { page, to } = mark.passage
    const parts = byPage.get(page) ?? []
    // Parts follow each other: the first that reaches into the passage is found by halving.
    for (let at = firstReaching(parts, mark.passage.from); at < parts.length; at += 1) {
      const part = parts[at]
      if (!part || part.from >= to) break
      const key = `${page}.${part.from}`
      const list = lists.get(key)
      if (list) list.push(mark)
      else lists.set(key, [mark])
    }
  }
  return (page: number, part: Stretch): readonly Mark[] => lists.get(`${page}.${part.from}`) ?? none
}

function firstReaching(parts: readonly SheetPart[], from: number): number {
  let [low, high] = [0, parts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle]?.to ?? 0) > from) high = middle
    else low = middle + 1
  }
  return low
}

/** True when two lists of marks look the same. */
export const areSameMarks = (one: readonly Mark[], other: readonly Mark[]): boolean =>
  one.length === other.length &&
  one.every((mark, at) => {
    const twin = other[at]
    return (
      twin?.id === mark.id &&
      twin.label === mark.label &&
      twin.href === mark.href &&
      twin.passage.from === mark.passage.from &&
      twin.passage.to === mark.passage.to
    )
  })

type PartProps = Readonly<{
  text: string
  part: SheetPart
  marks: readonly Mark[]
  here: Passage | undefined
  field: Passage | undefined
}>

const classes = { 'list item': 'sheet__item', between: 'sheet__between', paragraph: undefined } as const

const LitPart = memo(
  function LitPart(props: PartProps) {
    const { part } = props
    if (part.kind === 'table') return <LitTable {...props} rows={part.rows} />
    const content = <LitText {...props} stretch={part} />
    if (part.kind === 'heading') return createElement(`h${Math.min(6, part.level + 2)}`, undefined, content)
    return <p className={classes[part.kind]}>{content}</p>
  },
  (before, after) =>
    before.part === after.part &&
    before.here === after.here &&
    before.field === after.field &&
    areSameMarks(before.marks, after.marks),
)

function LitTable({ rows, ...props }: PartProps & { rows: Extract<SheetPart, { kind: 'table' }>['rows'] }) {
  return (
    <div className="sheet__table">
      <table>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row[0]?.from ?? at}>
              {row.map((cell, column) =>
                createElement(
                  cell.isHeading ? 'th' : 'td',
                  { key: column, colSpan: cell.columns > 1 ? cell.columns : undefined },
                  <LitText {...props} stretch={cell} />,
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function LitText({ text, stretch, marks, here, field }: PartProps & { stretch: Stretch }) {
  return litSegments(stretch, marks, here, field).map((segment) => (
    <LitSegment
      key={segment.from}
      segment={segment}
      text={text.slice(segment.from, segment.to)}
      here={here}
    />
  ))
}

function LitSegment({ segment, text, here }: { segment: Segment; text: string; here: Passage | undefined }) {
  const { mark } = segment
  if (!mark && !segment.isHere && !segment.isField) return <span data-from={segment.from}>{text}</span>
  const isFirst = segment.isHere && segment.from === here?.from
  const names = [segment.isHere ? 'here' : '', segment.isField ? 'here-field' : ''].filter(Boolean).join(' ')
  const { label, href } = segment.isStart && mark ? mark : { label: '', href: undefined }
  // A text that begins with its own number is its own label.
  const own = label !== '' && text.trimStart().startsWith(label) ? text.indexOf(label) + label.length : 0
  const link = href ? (
    <a href={href} data-proposal={mark?.id} data-from={own > 0 ? segment.from : undefined}>
      {own > 0 ? text.slice(0, own) : label}
    </a>
  ) : null
  return (
    <mark className={names || undefined} id={isFirst ? 'passage' : undefined}>
      {link}
      <span data-from={segment.from + (link ? own : 0)}>{link ? text.slice(own) : text}</span>
    </mark>
  )
}
