import type { Block, ReadDocument } from './blocks.ts'
import { sectionOpenedBy } from './case-sections.ts'
import { danish } from './danish-pattern.ts'
import type { DocumentKind, Field } from './extraction.ts'
import { columnNamed } from './table-head.ts'
import { bodiesNamedIn } from './words-of-structure.ts'

/** Words by which a document says in its title what it is. The first that fits counts: a plan or a catalogue names the agreement that it belongs to. */
const inTitle: readonly (readonly [DocumentKind, RegExp])[] = [
  [
    'implementation plan',
    danish`udmøntningsplan|implementeringsplan|opfølgningsplan|udmøntning af (?:budget|aftale)|(?:plan for )?opfølgning på (?:forandringer|budget(?:aftale|forlig)|aftale)|status på budget(?:aftale|forlig)`,
  ],
  [
    'budget follow-up',
    danish`budgetopfølgning|økonomirapport|forventet regnskab|budgetrevision|halvårsregnskab|årsregnskab|\bregnskab 20|budgetkontrol|overførsler? (?:fra|mellem)|tillægsbevillinger`,
  ],
  [
    'proposal catalogue',
    danish`katalog|budgetforslag|prioriteringsforslag|effektiviseringsforslag|råderum|driftsønsker|anlægsønsker|ændringsforslag|forslag til (?:budget|besparelser|effektivisering)`,
  ],
  [
    'capital programme',
    danish`anlægsoversigt|investeringsoversigt|anlægsprogram|anlægsplan|anlægsnoter|investeringsplan|anlægsbudget|anlægsramme|noter til (?:anlæg|investering)`,
  ],
  [
    'budget agreement',
    danish`budget ?(?:aftale|forlig)|(?:aftale|forlig)(?:en|et)? (?:om|for|vedrørende) budget|forligstekst|aftaletekst|(?:del|princip|tillægs)aftale|budgettet? (?:for )?20\d\d.{0,20}(?:aftale|forlig)|(?:aftale|forlig).{0,30}budget|^aftale (?:indgået )?mellem\b.{0,80}\b(?:socialdemokrat|venstre|konservativ|radikale|folkeparti|enhedslisten|liberal|moderaterne|listen)`,
  ],
  [
    'strategy',
    danish`strategi|handleplan|handlingsplan|vision\b|visionen|politik\b|politik for|pejlinger|pejlemærker|virksomhedsplan|årsplan|udviklingsplan`,
  ],
]
/** The same said by the opening of the text, where the title doesn't. */
const inOpening: readonly (readonly [DocumentKind, RegExp])[] = [
  [
    'budget agreement',
    danish`\b(?:indgået|indgår) (?:\S+ ){0,3}?(?:aftale|forlig|budgetaftale|budgetforlig)|(?:forligs|aftale)part(?:i|er)|partierne bag (?:aftalen|forliget)|\b(?:parterne|partierne|vi) (?:\S+ ){0,3}?er enige om`,
  ],
  [
    'implementation plan',
    danish`(?:denne|i) udmøntningsplan(?:en)?|udmøntningsplanen (?:viser|indeholder|samler|følger|beskriver)`,
  ],
  ['capital programme', danish`rådighedsbeløb.{0,400}anlægsbevilling|anlægsbevilling.{0,400}rådighedsbeløb`],
  [
    'strategy',
    danish`strategiplanen|handleplanen|strategien (?:skal|sætter|beskriver)|(?:vores|byrådets|kommunalbestyrelsens) vision\b`,
  ],
]
/** News about an agreement and the frames that the state and KL agree on: no document of the municipality's own decisions. */
const isNews = danish`pressemeddelelse|\b(?:siger|udtaler|fortæller) (?:borgmester|formand|viceborgmester|gruppeformand|byrådsmedlem)|læserbrev|nyhedsbrev|\blæs (?:hele|mere|også)\b|\baf (?:redaktionen|journalist)|\b(?:skriver|oplyser) kommunen`
const isNational = danish`(?:aftale (?:mellem|om).{0,60}(?:regeringen|\bKL\b|kommunernes økonomi))|økonomiaftale(?:n)? (?:for|mellem) (?:20|kommunerne|regeringen)|finanslov`

/** What a document is, by its sections, its title and its opening. A case about an implementation plan is a case. */
export function classifyDocument(document: ReadDocument): { kind: DocumentKind; title?: Field<string> } {
  const title = titleOf(document.blocks)
  return { kind: kindOf(document, title), ...(title ? { title } : {}) }
}

function kindOf(document: ReadDocument, title: Field<string> | undefined): DocumentKind {
  if (isMinutes(document.blocks)) return 'minutes'
  const head = headOf(document.blocks, title)
  const text = document.pages.map((page) => page.text).join('\n')
  const opening = text.slice(0, 2_500)
  if (isNational.test(head) || isNews.test(opening)) return 'unknown'
  const named =
    kindNamed(title?.value ?? '') ??
    head
      .split('\n')
      .map(kindNamed)
      .find((one) => one !== undefined) ??
    kindNamed(document.title ?? '')
  if (named && named !== 'strategy') return named
  const isSpreadsheet = document.format === 'xlsx' || document.format === 'csv'
  if (hasPlanColumns(document.blocks) || (isSpreadsheet && hasListColumns(document.blocks)))
    return 'implementation plan'
  return inOpening.find(([, pattern]) => pattern.test(opening))?.[0] ?? named ?? 'unknown'
}

const kindNamed = (text: string): DocumentKind | undefined =>
  inTitle.find(([, pattern]) => pattern.test(text))?.[0]

/** Agendas and minutes have sections that no other document has. */
function isMinutes(blocks: readonly Block[]): boolean {
  const sections = new Set(
    blocks.flatMap((block) => (block.kind === 'table' ? [] : (sectionOpenedBy(block.text)?.section ?? []))),
  )
  return (
    sections.has('recommendation') &&
    (sections.has('decision') ||
      sections.has('absence') ||
      ((sections.has('text') || sections.has('statement') || sections.has('economy')) &&
        sections.has('attachments')))
  )
}

/** A table with a column for the process, or for what the direktion does, is a plan's. */
const hasPlanColumns = (blocks: readonly Block[]): boolean =>
  blocks.some(
    (block) =>
      block.kind === 'table' &&
      (block.rows.slice(0, 3) ?? []).some(
        (row) =>
          row.some((cell) =>
            ['process', 'executiveRole', 'crossCutting'].includes(columnNamed(cell.text) ?? ''),
          ) && row.length >= 4,
      ),
  )

/** A spreadsheet whose rows have a name and at least two things said of them is a plan, though nothing calls it one. */
const hasListColumns = (blocks: readonly Block[]): boolean =>
  blocks.some((block) => {
    if (block.kind !== 'table') return false
    const names = new Set(
      block.rows.slice(0, 3).flatMap((row) => row.flatMap((cell) => columnNamed(cell.text) ?? [])),
    )
    const fields = [...names].filter((name) => name !== 'number' && name !== 'title' && name !== 'total')
    return names.has('title') && fields.length >= 2
  })

type TextBlock = Exclude<Block, { kind: 'table' }>

/** The short lines before the text begins. */
function opening(blocks: readonly Block[]): readonly TextBlock[] {
  const lines: TextBlock[] = []
  for (const block of blocks.slice(0, 14)) {
    if (block.kind === 'table' || block.text.length > 200 || sectionOpenedBy(block.text)) break
    lines.push(block)
  }
  return lines
}

/** What the document calls itself: its title and the short lines round it. */
const headOf = (blocks: readonly Block[], title: Field<string> | undefined): string =>
  [
    title?.value ?? '',
    ...opening(blocks)
      .slice(0, 6)
      .filter(
        (block) =>
          block.kind !== 'list item' &&
          (isCounted.test(block.text.trim()) || !/^\d+[.)]?\s|[.:,;]$/.test(block.text.trim())),
      )
      .map((block) => block.text),
  ].join('\n')

/** "Budgetforlig 2027 indgået mellem …": who agreed is no part of what it is called. */
const agreedBy = danish`^(.{8,}?),? (?:som )?(?:er )?indgået (?:af|mellem|den|i)\b.*$`

/** "3. budgetopfølgning 2027": the number counts the documents of a year. */
const isCounted = danish`^[1-9]\. (?:budgetopfølgning|budgetrevision|økonomirapport|opfølgning|budgetkontrol)`

const yearsAlone = /^20\d\d(?:\s*[-–—]\s*(?:20)?\d\d)?$/u

const noTitle =
  /^(?:side|pressemeddelelse|nyhed|dato|den|til|fra|sagsnr\.?|journalnr\.?|j\.?nr\.?|bilag \d+[.:]?$|udkast|version|version .*)(?![\p{L}])|^\d{1,2}\.? \p{L}+ 20\d\d$|^\d{1,2}[-./]\d{1,2}[-./ ]*20\d\d|^\d\d\/\d+ |^indhold(?:sfortegnelse)?$|^\d+(?:\.\d+)*[.)]? |^[A-ZÆØÅ]{2,4}(?:, [A-ZÆØÅ]{2,4})*$|^\p{L}+ Kommune$/iu

/** The first short line above the text that could be a title. A chapter's heading further down is none. */
function titleOf(blocks: readonly Block[]): Field<string> | undefined {
  const lines = opening(blocks).filter(
    (block) =>
      block.kind !== 'list item' &&
      block.text.length < 160 &&
      (isCounted.test(block.text.trim()) || !noTitle.test(block.text.trim())),
  )
  const [first, ...others] = lines.filter((block) => block.kind === 'heading' || !/[.:;,]$/.test(block.text))
  // The first line, unless a heading of a higher rank stands below it.
  // A committee sets its name above what it publishes.
  const below =
    first && bodiesNamedIn(first.text)[0] === first.text.trim()
      ? others.find((block) => kindNamed(block.text) !== undefined)
      : undefined
  const found =
    below ??
    others.find(
      (block) => block.kind === 'heading' && first?.kind === 'heading' && block.level < first.level,
    ) ??
    first
  // "Budgetforlig" in large letters and "2028 – 2031" below it are one title.
  const next = found && opening(blocks)[opening(blocks).indexOf(found) + 1]
  const years = next && !/\d/.test(found.text) && yearsAlone.test(next.text.trim()) ? ` ${next.text}` : ''
  return (
    found && {
      value: `${found.text}${years}`.replace(/\s+/g, ' ').replace(agreedBy, '$1').trim(),
      passage: found.passage,
      confidence: found.kind === 'heading' ? 0.9 : 0.7,
    }
  )
}
