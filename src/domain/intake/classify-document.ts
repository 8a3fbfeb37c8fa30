import type { Block, ReadDocument } from './blocks.ts'
import type { DocumentKind, Field } from './extraction.ts'

type Sign = readonly [DocumentKind, RegExp, number]

/** Words that stand in the opening of a document of a kind, with their weight. */
const inOpening: readonly Sign[] = [
  [
    'budget agreement',
    /budget(?:aftale|forlig)|aftale om budget|forlig om budget|forligstekst|aftaletekst|delaftale|principaftale|tillægsaftale/iu,
    5,
  ],
  ['budget agreement', /(?:forligs|aftale)parti|indgået (?:følgende )?(?:aftale|forlig)|partierne bag/iu, 3],
  [
    'implementation plan',
    /udmøntningsplan|udmøntning af budget|implementeringsplan|opfølgningsplan|plan for opfølgning/iu,
    6,
  ],
  [
    'proposal catalogue',
    /forslagskatalog|katalog(?:et)? (?:over|med)|budgetforslag|prioriteringskatalog|råderumskatalog|effektiviseringsforslag|driftsønsker|ændringsforslag/iu,
    5,
  ],
  [
    'capital programme',
    /anlægsoversigt|investeringsoversigt|anlægsprogram|anlægsplan|anlægsnoter|investeringsplan/iu,
    6,
  ],
  [
    'budget follow-up',
    /budgetopfølgning|økonomirapport|forventet regnskab|budgetrevision|halvårsregnskab|årsregnskab|overførsler? (?:fra|mellem)/iu,
    6,
  ],
  [
    'strategy',
    /strategiplan|handleplan|handlingsplan|planstrategi|udviklingsstrategi|vision(?:en)?\b|politik for|strategi for|strategiske? pejling|strategi og/iu,
    4,
  ],
]
/** Sections that only agendas and minutes have. */
const caseSections =
  /^(?:sagsfremstilling|sagsgang|indstilling(?:er)?|beslutning(?:\s.*)?|sagsbeskrivelse|beslutningstema|resum[eé]|afbud|fraværende|bilag|punkt \d+.*|åbent punkt|lukket punkt):?$/iu

/** What a document is, by its title, its opening and its sections. A case about an implementation plan is a case. */
export function classifyDocument(document: ReadDocument): { kind: DocumentKind; title?: Field<string> } {
  const title = titleOf(document.blocks)
  const opening = document.pages
    .map((page) => page.text)
    .join('\n')
    .slice(0, 4_000)
  const sections = new Set(
    document.blocks.flatMap((block) =>
      block.kind !== 'table' && caseSections.test(block.text.trim())
        ? [block.text.trim().split(/\s/)[0]?.toLowerCase()]
        : [],
    ),
  )
  if (sections.size >= 3 || (sections.has('indstilling') && sections.has('beslutning')))
    return { kind: 'minutes', ...(title ? { title } : {}) }
  const scores = new Map<DocumentKind, number>()
  for (const [kind, pattern, weight] of inOpening) {
    const inTitle = title !== undefined && title.value !== 'unreadable' && pattern.test(title.value)
    const add = (inTitle ? weight * 2 : 0) + (pattern.test(opening) ? weight / 2 : 0)
    if (add > 0) scores.set(kind, (scores.get(kind) ?? 0) + add)
  }
  const [best] = [...scores].sort((a, b) => b[1] - a[1])
  return { kind: best && best[1] >= 2.5 ? best[0] : 'unknown', ...(title ? { title } : {}) }
}

/** The first heading, or the first short line that could be one. */
function titleOf(blocks: readonly Block[]): Field<string> | undefined {
  const opening = blocks.slice(0, 12)
  const isTitle = (block: Block): boolean =>
    block.kind !== 'table' &&
    block.text.length < 140 &&
    !/^(?:side|dato|den)\b|^\d{1,2}\.? \p{L}+ 20\d\d$|^\d{1,2}[-./]\d{1,2}[-./]20\d\d|^\d\d\/\d+ |^indhold(?:sfortegnelse)?$/iu.test(
      block.text.trim(),
    ) &&
    !caseSections.test(block.text.trim())
  const found =
    opening.find((block) => block.kind === 'heading' && isTitle(block)) ??
    opening.find((block) => block.kind === 'paragraph' && isTitle(block) && !/[.:;,]$/.test(block.text))
  if (!found || found.kind === 'table') return undefined
  return {
    value: found.text.replace(/\s+/g, ' ').trim(),
    passage: found.passage,
    confidence: found.kind === 'heading' ? 0.9 : 0.7,
  }
}
