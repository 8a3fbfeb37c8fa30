import type { BudgetYear } from '../money.ts'
import type { ExtractedDecision, ExtractedItem, Extraction, Field, IntakeWarning } from './extraction.ts'
import { type InPlan, withWhatIsInPlan } from './in-plan.ts'
import { plannedTimeIn } from './planned-time-in.ts'
import { nameOf } from './raw-item.ts'
import type {
  DecisionProposal,
  Difference,
  ItemFields,
  ItemProposal,
  Place,
  Proposal,
  Review,
  ThemeProposal,
} from './review.ts'

const value = <T>(field: Field<T> | undefined): T | undefined =>
  field === undefined || field.value === 'unreadable' ? undefined : field.value

const doubtful = 0.75

/** More than anybody can look through, and several times the longest plan there is: a ledger, most likely. */
const mostItems = 1_000
const mostWarnings = 200

/** The proposals of an extraction, ready to be reviewed; what is in the plan already says so. */
export function reviewOf(
  extraction: Extraction,
  facts: Readonly<{ fileName: string; inPlan: InPlan; newId: () => string }>,
): Review {
  const made = [
    ...extraction.items
      .slice(0, mostItems)
      .map((item) => itemProposal(item, extraction.warnings, facts.newId())),
    ...extraction.themes.map((theme): ThemeProposal => {
      const fields = {
        title: cut(value(theme.title) ?? '', 300),
        text: cut(theme.text, 20_000),
        level: theme.level,
        line: cut(theme.line ?? '', 300),
        responsible: '',
      }
      return {
        kind: 'theme',
        ...asRead(facts.newId(), theme.passage, theme.confidence),
        places: { title: placeOf(theme.title) },
        fields,
        read: fields,
      }
    }),
    ...extraction.cases.flatMap((one) =>
      decisionsTogether(one.decisions).map((decision) => decisionProposal(decision, one, facts.newId())),
    ),
  ]
  const firstYear = extraction.years[0]
  const proposals = made.map((one, place) => ({ ...one, place }))
  return {
    head: {
      format: 2,
      documentKind: extraction.kind,
      title: cut(value(extraction.title) ?? facts.fileName, 300),
      years: [...extraction.years],
      decidedOn: extraction.adoptedOn ?? '',
      agreement: firstYear === undefined || agreementsOf(facts.inPlan, firstYear).length > 0 ? '' : 'new',
      names: {},
      totals: extraction.totals.map((total) => ({
        label: value(total.label) ?? '',
        ...(total.kind ? { kind: total.kind } : {}),
        ...(total.committee ? { committee: total.committee } : {}),
        page: total.label.passage.page,
        amounts: Object.fromEntries(
          Object.entries(total.amounts).flatMap(([year, field]) =>
            field.value === 'unreadable' ? [] : [[year, field.value]],
          ),
        ),
      })),
      cases: extraction.cases.map((one) => ({
        number: value(one.number) ?? '',
        title: value(one.title) ?? '',
        openness: value(one.openness) ?? '',
        recommendation: one.recommendation.map((field) => value(field) ?? '').filter(Boolean),
        attachments: one.attachments.map((attachment) => ({
          title: value(attachment.title) ?? '',
          openness: attachment.openness ?? '',
        })),
      })),
      warnings: [
        ...(extraction.items.length > mostItems
          ? [{ kind: 'too many items', count: extraction.items.length, most: mostItems } as const]
          : []),
        ...extraction.warnings.slice(0, mostWarnings),
      ],
      ...(extraction.unknownColumns ? { unknownColumns: extraction.unknownColumns } : {}),
    },
    proposals: withWhatIsInPlan(proposals, facts.inPlan, firstYear),
  }
}

/** The agreements of a budget year that the plan has. */
const agreementsOf = (inPlan: InPlan, year: BudgetYear) =>
  inPlan.agreements.filter((agreement) => agreement.firstYear === year)

const cut = (text: string, most: number): string => text.slice(0, most)
const placeOf = (field: Field<unknown>): Place => ({ passage: field.passage, confidence: field.confidence })

const asRead = (id: string, passage: Proposal['passage'], confidence: number) => ({
  id,
  place: 0,
  state: 'waiting' as const,
  revision: 1,
  passage,
  confidence,
  differences: [],
  doubts: [],
  isEdited: false,
})

function itemProposal(item: ExtractedItem, warnings: readonly IntakeWarning[], id: string): ItemProposal {
  const fields = itemFieldsOf(item)
  const differences = differencesOf(item, warnings)
  return {
    kind: 'item',
    ...asRead(id, item.passage, differences.length > 0 ? Math.min(item.confidence, 0.5) : item.confidence),
    places: placesOf(item),
    differences,
    doubts: doubtsOf(item, fields),
    fields,
    read: { ...fields, deadline: value(item.deadline) ?? '' },
  }
}

function itemFieldsOf(item: ExtractedItem): ItemFields {
  const kind = value(item.kind) ?? (Object.keys(item.amounts).length > 0 ? 'operating' : 'intent')
  return {
    number: cut(value(item.number) ?? '', 20),
    title: cut(value(item.title) ?? '', 300),
    text: cut(value(item.text) ?? '', 20_000),
    kind,
    area: kind === 'intent' ? (value(item.area) ?? '') : '',
    amounts: Object.fromEntries(
      Object.entries(item.amounts).map(([year, field]) => [
        year,
        field.value === 'unreadable' ? ('unknown' as const) : field.value,
      ]),
    ),
    committee: cut(value(item.committee) ?? '', 300),
    responsible: cut(value(item.owner) ?? '', 300),
    deadline: plannedTimeIn(value(item.deadline) ?? '') ?? '',
    process: cut(value(item.process) ?? '', 20_000),
  }
}

const named = [
  'number',
  'title',
  'text',
  'kind',
  'area',
  'committee',
  'owner',
  'deadline',
  'process',
] as const
const fieldName = (name: (typeof named)[number]): string => (name === 'owner' ? 'responsible' : name)

function placesOf(item: ExtractedItem): Record<string, Place> {
  const places: Record<string, Place> = {}
  for (const name of named) {
    const field = item[name]
    if (field) places[fieldName(name)] = placeOf(field)
  }
  for (const [year, field] of Object.entries(item.amounts)) places[`amounts.${year}`] = placeOf(field)
  return places
}

/** The fields that were read with doubt; the kind when the document doesn't say it, and a deadline in words that are no date. */
function doubtsOf(item: ExtractedItem, fields: ItemFields): string[] {
  const doubts = named.filter((name) => {
    const field = item[name]
    return field !== undefined && (field.value === 'unreadable' || field.confidence < doubtful)
  })
  if (item.kind === undefined) doubts.push('kind')
  if (item.deadline !== undefined && fields.deadline === '') doubts.push('deadline')
  const hasDoubtfulAmount = Object.values(item.amounts).some(
    (field) => field.value === 'unreadable' || field.confidence < doubtful,
  )
  return [...new Set(doubts.map(fieldName)), ...(hasDoubtfulAmount || item.withoutYear ? ['amounts'] : [])]
}

/** The years that text and table disagree about, as the reader has warned of them. */
const differencesOf = (item: ExtractedItem, warnings: readonly IntakeWarning[]): readonly Difference[] =>
  warnings.flatMap((warning) =>
    warning.kind === 'text and table differ' &&
    item.amounts[warning.year]?.value === warning.text &&
    (warning.item === nameOf(item) || warning.item.split(' ')[0] === value(item.number))
      ? [
          {
            year: String(warning.year),
            text: warning.text,
            table: warning.table,
            passage: warning.passage,
          },
        ]
      : [],
  )

/** A decision in several paragraphs is one decision: same body, same day. */
function decisionsTogether(decisions: readonly ExtractedDecision[]): readonly ExtractedDecision[] {
  const together: ExtractedDecision[] = []
  for (const decision of decisions) {
    const last = together.at(-1)
    if (!last || value(last.body) !== value(decision.body) || value(last.date) !== value(decision.date)) {
      together.push(decision)
      continue
    }
    const before = value(last.text) ?? ''
    const { page, from, to } = last.text.passage
    together[together.length - 1] = {
      ...last,
      text: {
        ...last.text,
        value: [before, value(decision.text) ?? ''].join(/[.:!?]$/.test(before) ? '\n' : ' '),
        passage: {
          page,
          from,
          to: decision.text.passage.page === page ? Math.max(to, decision.text.passage.to) : to,
        },
      },
    }
  }
  return together
}

function decisionProposal(
  decision: ExtractedDecision,
  one: Extraction['cases'][number],
  id: string,
): DecisionProposal {
  const fields = {
    body: cut(value(decision.body) ?? '', 300),
    on: value(decision.date) ?? '',
    text: cut(value(decision.text) ?? '', 20_000),
    openness: value(one.openness) ?? ('not assessed' as const),
    caseNumber: cut(value(one.number) ?? '', 300),
    caseTitle: cut(value(one.title) ?? '', 300),
  }
  const doubts = [...(fields.body === '' ? ['body'] : []), ...(fields.on === '' ? ['on'] : [])]
  return {
    kind: 'decision',
    ...asRead(id, decision.text.passage, decision.text.confidence),
    places: {
      text: placeOf(decision.text),
      ...(decision.body ? { body: placeOf(decision.body) } : {}),
      ...(decision.date ? { on: placeOf(decision.date) } : {}),
    },
    doubts,
    fields,
    read: fields,
  }
}
