import type { ExtractedItem, Extraction, Field } from './extraction.ts'
import type { Review } from './review.ts'

const value = <T>(field: Field<T> | undefined): T | undefined =>
  field === undefined || field.value === 'unreadable' ? undefined : field.value

const doubtful = 0.75

/** The proposals of an extraction, ready to be reviewed. `knownBodies` are the names and short names that the municipality has. */
export function reviewOf(
  extraction: Extraction,
  facts: Readonly<{
    fileName: string
    knownBodies: readonly string[]
    newId: () => string
    describe: (warning: Extraction['warnings'][number]) => string
  }>,
): Review {
  const known = new Set(facts.knownBodies.map((name) => name.toLocaleLowerCase('da')))
  const mentioned = new Set<string>()
  for (const item of extraction.items) {
    const committee = value(item.committee)
    if (committee) mentioned.add(committee)
  }
  for (const one of extraction.cases)
    for (const decision of one.decisions) {
      const body = value(decision.body)
      if (body) mentioned.add(body)
    }
  return {
    format: 1,
    documentKind: extraction.kind,
    title: value(extraction.title) ?? facts.fileName,
    years: [...extraction.years],
    decidedOn: '',
    proposals: [
      ...extraction.items.map((item) => {
        const fields = fieldsOf(item)
        return {
          kind: 'item' as const,
          id: facts.newId(),
          state: 'waiting' as const,
          passage: item.passage,
          confidence: item.confidence,
          doubts: doubtsOf(item),
          isEdited: false,
          fields,
          read: fields,
        }
      }),
      ...extraction.themes.map((theme) => {
        const fields = {
          title: value(theme.title) ?? '',
          text: theme.text,
          level: theme.level,
          responsible: '',
        }
        return {
          kind: 'theme' as const,
          id: facts.newId(),
          state: 'waiting' as const,
          passage: theme.passage,
          confidence: theme.confidence,
          doubts: [],
          isEdited: false,
          fields,
          read: fields,
        }
      }),
    ],
    totals: extraction.totals.map((total) => ({
      label: value(total.label) ?? '',
      ...(total.kind ? { kind: total.kind } : {}),
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
      decisions: one.decisions.map((decision) => ({
        body: value(decision.body) ?? '',
        on: value(decision.date) ?? '',
        text: value(decision.text) ?? '',
      })),
      attachments: one.attachments.map((attachment) => value(attachment.title) ?? '').filter(Boolean),
    })),
    bodies: [...mentioned]
      .filter((name) => !known.has(name.toLocaleLowerCase('da')))
      .map((title) => ({ title, isWanted: true })),
    warnings: extraction.warnings.map((warning) => ({
      text: facts.describe(warning),
      ...('passage' in warning ? { passage: warning.passage } : {}),
    })),
    undo: [],
  }
}

function fieldsOf(item: ExtractedItem) {
  const kind = value(item.kind) ?? (Object.keys(item.amounts).length > 0 ? 'operating' : 'intent')
  const area = value(item.area)
  return {
    number: value(item.number) ?? '',
    title: value(item.title) ?? '',
    text: value(item.text) ?? '',
    kind,
    ...(area && kind === 'intent' ? { area } : {}),
    amounts: Object.fromEntries(
      Object.entries(item.amounts).map(([year, field]) => [
        year,
        field.value === 'unreadable' ? ('unknown' as const) : field.value,
      ]),
    ),
    committee: value(item.committee) ?? '',
    responsible: value(item.owner) ?? '',
    deadline: value(item.deadline) ?? '',
    process: value(item.process) ?? '',
  }
}

/** The fields that were read with doubt, and the kind when the document doesn't say it. */
function doubtsOf(item: ExtractedItem): string[] {
  const names = [
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
  const doubts: string[] = names.filter(
    (name) => item[name] !== undefined && (item[name]?.confidence ?? 1) < doubtful,
  )
  if (item.kind === undefined) doubts.push('kind')
  if (
    Object.values(item.amounts).some((field) => field.value === 'unreadable' || field.confidence < doubtful)
  )
    doubts.push('amounts')
  return doubts.map((name) => (name === 'owner' ? 'responsible' : name))
}
