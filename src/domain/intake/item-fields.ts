import { danish } from './danish-pattern.ts'
import { type Kroner, kroner } from '../money.ts'
import type { ExtractedItem, ExtractedItemKind, Field, IntakeWarning } from './extraction.ts'
import { joinedParts, type LabelledField, nameOf, type RawItem, type TextPart } from './raw-item.ts'
import { sentencesOf } from './sentences.ts'
import { type Spread, spreadAmounts } from './spread-amounts.ts'
import { saysLess } from './amount-roles.ts'
import { areaNamedIn, bodiesNamedIn, kindNamedIn, lightNamedIn, shortBody } from './words-of-structure.ts'

/** Reads the fields of an item that was cut out. What isn't said stays out; what can't be read is `unreadable`. */
export function readItem(raw: RawItem, period: readonly number[], warnings: IntakeWarning[]): ExtractedItem {
  const { text, passageOf } = joinedParts(raw.parts)
  const labelled = (field: LabelledField): Field<string> | undefined => fieldOf(raw.labels.get(field))
  const own = labelled('text')
  const money = [text, ...(raw.labels.get('economy') ?? []).map((part) => part.text)]
    .filter((part) => part !== '')
    .join('\n')
  const moneyParts = [...raw.parts, ...(raw.labels.get('economy') ?? [])]
  const prose = joinedParts(moneyParts)
  const spoken =
    raw.columns.size > 0 && raw.source === 'table'
      ? undefined
      : spreadAmounts(money, period, raw.context.saysLess || saysLess(titleText(raw)) ? -1 : 1)
  const amounts = amountsOf(raw, spoken, prose.passageOf)
  const bodies = bodiesOf(raw, text, passageOf)
  const kind = kindOf(raw, text, amounts, passageOf)
  const treatment =
    labelled('treatment') ??
    sentenceWith(
      text,
      passageOf,
      (sentence) =>
        /forelægges|præsenteres for|behandles (?:i|af)|drøftes i|fremlægges for|sagen (?:behandles|forelægges)/iu.test(
          sentence,
        ) &&
        (bodiesNamedIn(sentence).length > 0 || /fagudvalg/iu.test(sentence)),
    )
  const deadline = labelled('deadline') ?? deadlineIn(text, passageOf)
  const area = areaOf(raw, kind?.value)
  const item: ExtractedItem = {
    ...(raw.number ? { number: raw.number } : {}),
    otherNumbers: raw.otherNumbers,
    title: raw.title,
    ...(own
      ? { text: own }
      : text !== ''
        ? { text: { value: text, passage: wholePassage(raw.parts), confidence: 0.9 } }
        : {}),
    ...(kind ? { kind } : {}),
    ...(area ? { area } : {}),
    amounts,
    ...(spoken?.withoutYear && Object.keys(amounts).length === 0
      ? {
          withoutYear: {
            value: spoken.withoutYear.value,
            passage: prose.passageOf(spoken.withoutYear.from, spoken.withoutYear.to),
            confidence: spoken.withoutYear.confidence,
          },
        }
      : {}),
    ...(bodies[0] ? { committee: bodies[0] } : {}),
    coCommittees: bodies.slice(1),
    ...optional('centre', labelled('centre')),
    ...optional('owner', labelled('owner')),
    ...optional('deadline', deadline),
    ...optional('process', labelled('process')),
    ...optional('crossCutting', labelled('crossCutting')),
    ...optional('executiveRole', labelled('executiveRole')),
    ...optional('treatment', treatment),
    ...optional('light', lightOf(raw)),
    ...optional('finished', finishedOf(raw)),
    passage: raw.source === 'table' || raw.parts.length === 0 ? raw.passage : spanOf(raw),
    confidence: raw.confidence,
  }
  if (spoken) note(item, spoken, prose.passageOf, warnings)
  warnAboutSign(item, warnings)
  return item
}

const optional = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]?: V })

const titleText = (raw: RawItem): string => (raw.title.value === 'unreadable' ? '' : raw.title.value)

function fieldOf(parts: readonly TextPart[] | undefined): Field<string> | undefined {
  const filled = parts?.filter((part) => part.text !== '' && !/^[-–—]$/.test(part.text)) ?? []
  if (filled.length === 0) return undefined
  return {
    value: filled.map((part) => part.text).join('\n'),
    passage: wholePassage(filled),
    confidence: 0.93,
  }
}

function wholePassage(parts: readonly TextPart[]) {
  const [first] = parts as readonly [TextPart, ...TextPart[]]
  const onPage = parts.filter((part) => part.passage.page === first.passage.page)
  return {
    page: first.passage.page,
    from: first.passage.from,
    to: Math.max(...onPage.map((part) => part.passage.to)),
  }
}

const spanOf = (raw: RawItem) => {
  const onPage = raw.parts.filter((part) => part.passage.page === raw.passage.page)
  return {
    page: raw.passage.page,
    from: Math.min(raw.passage.from, ...onPage.map((part) => part.passage.from)),
    to: Math.max(raw.passage.to, ...onPage.map((part) => part.passage.to)),
  }
}

function amountsOf(
  raw: RawItem,
  spoken: Spread | undefined,
  passageOf: ReturnType<typeof joinedParts>['passageOf'],
): ExtractedItem['amounts'] {
  const amounts: Record<number, Field<Kroner>> = {}
  for (const [year, one] of spoken?.amounts ?? [])
    amounts[year] = { value: one.value, passage: passageOf(one.from, one.to), confidence: one.confidence }
  // A table's own figure stands where the words leave a year open.
  for (const [year, cell] of raw.columns) {
    const said = amounts[year]
    if (!said || said.value === 'unreadable' || said.value === cell.value)
      amounts[year] = said?.value === cell.value ? { ...cell, confidence: 0.97 } : cell
    else if (cell.value !== 'unreadable' && said.value === -cell.value)
      amounts[year] = { ...said, value: kroner(Math.min(said.value, cell.value)), confidence: 0.7 }
    else amounts[year] = { ...said, confidence: 0.35 }
  }
  return amounts
}

function bodiesOf(
  raw: RawItem,
  text: string,
  passageOf: ReturnType<typeof joinedParts>['passageOf'],
): readonly Field<string>[] {
  const labelled = fieldOf(raw.labels.get('committee'))
  if (labelled && labelled.value !== 'unreadable') {
    const full = bodiesNamedIn(labelled.value)
    const short = labelled.value.split(/\s*(?:,|\/|\n| og )\s*/).filter((one) => shortBody.test(one))
    const names = full.length > 0 ? full : short.length > 0 ? short : [labelled.value]
    return names.map((value) => ({ ...labelled, value }))
  }
  if (raw.context.committee) return [raw.context.committee]
  const named = bodiesNamedIn(text).filter(
    (name) => !/kommunalbestyrelsen|byrådet|direktionen|hovedudvalget|magistraten/iu.test(name),
  )
  return named.map((value) => {
    const from = text.indexOf(value)
    return {
      value,
      passage: passageOf(from, from + value.length),
      confidence: named.length === 1 ? 0.72 : 0.55,
    }
  })
}

/** Kind by what says it: a column, the headings above, then the words of the item, and least the shape of its money. */
function kindOf(
  raw: RawItem,
  text: string,
  amounts: ExtractedItem['amounts'],
  passageOf: ReturnType<typeof joinedParts>['passageOf'],
): Field<ExtractedItemKind> | undefined {
  const column = fieldOf(raw.labels.get('kind'))
  const named = column && column.value !== 'unreadable' ? kindNamedIn(column.value) : undefined
  if (column && named) return { value: named, passage: column.passage, confidence: 0.95 }
  if (raw.context.kind) return raw.context.kind
  const has = Object.keys(amounts).length > 0
  const words: readonly (readonly [ExtractedItemKind, RegExp, number])[] = [
    ['operating', danish`\b(?:afledt drift|til drift af|driftsramme|driftsudgift|driftsbudget)\b`, 0.75],
    [
      'capital',
      /anlægsbudget|anlægsbevilling|rådighedsbeløb|anlægsprojekt|anlægsmidler|anlægspulje|anlægsramme/iu,
      0.85,
    ],
    [
      'operating',
      /driftsudvidelse|driftsreduktion|serviceramme|mindreudgift|merudgift|spares|besparelse/iu,
      0.75,
    ],
    [
      'intent',
      /hensigtserklæring|det er (?:parternes|partiernes|aftaleparternes|forligspartiernes) hensigt/iu,
      0.9,
    ],
  ]
  for (const [value, pattern, confidence] of words) {
    const match = pattern.exec(text)
    if (match) return { value, passage: passageOf(match.index, match.index + match[0].length), confidence }
  }
  const yearly = danish`(?<!\p{L})årlig(?:t|e)?\b|\bog frem\b|\bvarigt?\b`.exec(text)
  if (has && yearly)
    return {
      value: 'operating',
      passage: passageOf(yearly.index, yearly.index + yearly[0].length),
      confidence: 0.6,
    }
  const builds =
    danish`\b(?:opføres|bygges|anlægges|renoveres|ombygges|opførelse af|etablering af (?:en )?(?:ny )?(?:cykel)?sti|byggeri)\b`.exec(
      text,
    )
  if (has && builds)
    return {
      value: 'capital',
      passage: passageOf(builds.index, builds.index + builds[0].length),
      confidence: 0.6,
    }
  if (!has && raw.source !== 'table' && text !== '' && !/\bkr\b/u.test(text))
    return { value: 'intent', passage: passageOf(0, Math.min(text.length, 200)), confidence: 0.65 }
  return undefined
}

function areaOf(raw: RawItem, kind: string | undefined): ExtractedItem['area'] {
  const column = fieldOf(raw.labels.get('area'))
  const named =
    column && column.value !== 'unreadable' && kind === 'intent' ? areaNamedIn(column.value) : undefined
  if (column && named) return { value: named, passage: column.passage, confidence: 0.9 }
  return kind === 'intent' ? raw.context.area : undefined
}

function lightOf(raw: RawItem): ExtractedItem['light'] {
  for (const field of ['light', 'status'] as const) {
    const said = fieldOf(raw.labels.get(field))
    const light = said && said.value !== 'unreadable' ? lightNamedIn(said.value) : undefined
    if (said && light) return { value: light, passage: said.passage, confidence: 0.92 }
    if (said && field === 'light') return { value: 'unreadable', passage: said.passage, confidence: 0.3 }
  }
  return undefined
}

function finishedOf(raw: RawItem): Field<boolean> | undefined {
  const [cell] = raw.labels.get('finished') ?? []
  if (cell) {
    const text = cell.text.trim().toLowerCase()
    if (
      /^(?:x|✓|✔|☒|☑|ja|afsluttet|udført|færdig|gennemført|implementeret|\d{1,2}[-./]\d{1,2}.*|.*20\d\d)$/u.test(
        text,
      )
    )
      return { value: true, passage: cell.passage, confidence: 0.96 }
    if (/^(?:|nej|ikke.*|-|–|☐)$/u.test(text))
      return { value: false, passage: cell.passage, confidence: 0.85 }
    return { value: 'unreadable', passage: cell.passage, confidence: 0.3 }
  }
  const status = fieldOf(raw.labels.get('status'))
  return status &&
    status.value !== 'unreadable' &&
    danish`^(?:afsluttet|færdig|gennemført|udført|implementeret)\b`.test(status.value)
    ? { value: true, passage: status.passage, confidence: 0.85 }
    : raw.context.finished
}

const deadline = danish`\b(?:(?:inden|senest|ultimo|primo|medio|ved|frem til|inden udgangen af|udgangen af|i løbet af)\s+(?:udgangen af\s+|den\s+|i\s+)?(?:\d{1,2}\.\s*)?(?:\p{L}+\s+)?20\d\d|[1-4]\.\s?(?:kvartal|halvår)\s+(?:i\s+)?20\d\d|(?:foråret|efteråret|sommeren|vinteren)\s+20\d\d|inden\s+(?:sommerferien|årets udgang|næste budget\p{L}*|sommer|jul)(?:\s+20\d\d)?|senest\s+(?:den\s+)?\d{1,2}\.\s*\p{L}+(?:\s+20\d\d)?)`

function deadlineIn(
  text: string,
  passageOf: ReturnType<typeof joinedParts>['passageOf'],
): Field<string> | undefined {
  const match = deadline.exec(text)
  return match
    ? {
        value: match[0].replace(/^i løbet af /iu, ''),
        passage: passageOf(match.index, match.index + match[0].length),
        confidence: 0.7,
      }
    : undefined
}

function sentenceWith(
  text: string,
  passageOf: ReturnType<typeof joinedParts>['passageOf'],
  is: (sentence: string) => boolean,
): Field<string> | undefined {
  const found = sentencesOf(text).find((sentence) => is(sentence.text))
  return found
    ? { value: found.text, passage: passageOf(found.from, found.from + found.text.length), confidence: 0.75 }
    : undefined
}

function note(
  item: ExtractedItem,
  spoken: Spread,
  passageOf: ReturnType<typeof joinedParts>['passageOf'],
  warnings: IntakeWarning[],
): void {
  const name = nameOf(item)
  for (const one of spoken.notes) {
    const passage = passageOf(one.from, one.to)
    if (one.kind === 'year missing in ramp') {
      if (item.amounts[one.year]?.value === 'unreadable')
        warnings.push({ kind: one.kind, item: name, year: one.year, passage })
    } else if (one.kind === 'without year' || one.kind === 'years unclear') {
      if (Object.keys(item.amounts).length === 0)
        warnings.push({
          kind: one.kind === 'without year' ? 'amount without year' : 'years unclear',
          item: name,
          passage,
        })
    } else if (one.kind === 'unreadable') warnings.push({ kind: 'amount unreadable', item: name, passage })
    else warnings.push({ kind: one.kind, item: name, passage })
  }
}

/** R1: an item named a saving whose sum is positive is for a person to look at. */
function warnAboutSign(item: ExtractedItem, warnings: IntakeWarning[]): void {
  const title = item.title.value === 'unreadable' ? '' : item.title.value
  if (!/^(?:besparelse|mindreudgift|effektivisering|reduktion)/iu.test(title)) return
  const positive = Object.values(item.amounts).find(
    (field) => field.value !== 'unreadable' && field.value > 0,
  )
  if (positive)
    warnings.push({ kind: 'saving printed as positive', item: nameOf(item), passage: positive.passage })
}
