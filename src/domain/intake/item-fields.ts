import type { DocumentKind, ExtractedItem, IntakeWarning } from './extraction.ts'
import { moneyOf } from './item-amounts.ts'
import { areaOf, kindOf } from './item-kind.ts'
import { fieldOf, wholePassage } from './item-text.ts'
import { bodiesOf, deadlineOf, finishedOf, lightOf, treatmentOf } from './item-words.ts'
import { joinedParts, type RawItem } from './raw-item.ts'
import { kindNamedIn } from './words-of-structure.ts'

/** What is known of the document that an item stands in. */
export type ItemSurroundings = Readonly<{ kind: DocumentKind; title?: string; period: readonly number[] }>

/** Reads the fields of an item that was cut out. What isn't said stays out; what can't be read is `unreadable`. */
export function readItem(
  raw: RawItem,
  document: ItemSurroundings,
): Readonly<{ item: ExtractedItem; warnings: readonly IntakeWarning[] }> {
  const { text } = joinedParts(raw.parts)
  const { text: words, passageOf } = joinedParts([...raw.parts, ...(raw.labels.get('text') ?? [])])
  const money = moneyOf(raw, document.period)
  const bodies = bodiesOf(raw, words, passageOf)
  const kind = kindOf(withKindOfDocument(raw, document), words, money.amounts, passageOf)
  const area = areaOf(raw, kind?.value)
  const own = fieldOf(raw.labels.get('text'))
  const read: Omit<ExtractedItem, 'confidence'> = {
    ...(raw.number ? { number: raw.number } : {}),
    otherNumbers: raw.otherNumbers,
    title: raw.title,
    ...optional(
      'text',
      own ?? (text === '' ? undefined : { value: text, passage: wholePassage(raw.parts), confidence: 0.9 }),
    ),
    ...optional('kind', kind),
    ...optional('area', area),
    amounts: money.amounts,
    ...optional('withoutYear', money.withoutYear),
    ...optional('committee', bodies[0]),
    coCommittees: bodies.slice(1),
    ...optional('centre', fieldOf(raw.labels.get('centre'))),
    ...optional('owner', fieldOf(raw.labels.get('owner'))),
    ...optional('deadline', deadlineOf(raw, words, passageOf)),
    ...optional('process', fieldOf(raw.labels.get('process'))),
    ...optional('crossCutting', fieldOf(raw.labels.get('crossCutting'))),
    ...optional('executiveRole', fieldOf(raw.labels.get('executiveRole'))),
    ...optional('treatment', treatmentOf(raw, words, passageOf)),
    ...optional('light', lightOf(raw)),
    ...optional('finished', finishedOf(raw, words, passageOf)),
    passage:
      raw.source === 'table' || raw.parts.length === 0
        ? raw.passage
        : wholePassage([{ text: '', passage: raw.passage }, ...raw.parts]),
  }
  const item: ExtractedItem = { ...read, confidence: surenessOf(read, raw.confidence) }
  return { item, warnings: money.warnAbout(item) }
}

/** How sure an item is: no surer than its title, its kind and each of its amounts. A kind that nobody says is for a person. */
export const surenessOf = (item: Pick<ExtractedItem, 'title' | 'kind' | 'amounts'>, asItem: number): number =>
  Math.min(
    asItem,
    item.title.confidence,
    item.kind?.confidence ?? 0.6,
    ...Object.values(item.amounts).map((amount) => amount.confidence),
  )

/** In an overview of capital projects (anlægsoversigt), and in a catalogue of savings, what no heading says otherwise is one. */
function withKindOfDocument(raw: RawItem, { kind, title }: ItemSurroundings): RawItem {
  const said =
    kind === 'capital programme'
      ? 'capital'
      : kind === 'proposal catalogue'
        ? kindNamedIn(title ?? '')
        : undefined
  return said && !raw.context.kind
    ? { ...raw, context: { ...raw.context, kind: { value: said, passage: raw.passage, confidence: 0.85 } } }
    : raw
}

const optional = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]?: V })
