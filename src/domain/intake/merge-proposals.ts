import type { ItemProposal, Proposal } from './review.ts'

/**
 * One proposal out of two of the same kind: texts one after the other, amounts added year by year.
 * A year that can't be read in one of them can't be read in the sum (R4); a year that neither has stays without (R3).
 */
export function together(one: Proposal, next: Proposal): Proposal {
  const shared = {
    passage:
      one.passage.page === next.passage.page
        ? {
            page: one.passage.page,
            from: Math.min(one.passage.from, next.passage.from),
            to: Math.max(one.passage.to, next.passage.to),
          }
        : one.passage,
    confidence: Math.min(one.confidence, next.confidence),
    doubts: [...new Set([...one.doubts, ...next.doubts])],
    differences: [...one.differences, ...next.differences],
    isEdited: true,
    state: 'waiting',
  } as const
  const text = [one.fields.text, next.fields.text].filter(Boolean).join('\n\n').slice(0, 20_000)
  if (one.kind !== 'item' || next.kind !== 'item')
    return { ...one, ...shared, fields: { ...one.fields, text } } as Proposal
  return {
    ...one,
    ...shared,
    fields: {
      ...one.fields,
      text,
      amounts: summed(one.fields.amounts, next.fields.amounts),
      committee: one.fields.committee || next.fields.committee,
      responsible: one.fields.responsible || next.fields.responsible,
      deadline: one.fields.deadline || next.fields.deadline,
      process: [one.fields.process, next.fields.process].filter(Boolean).join('\n\n'),
    },
  }
}

function summed(
  one: ItemProposal['fields']['amounts'],
  next: ItemProposal['fields']['amounts'],
): ItemProposal['fields']['amounts'] {
  const amounts = { ...one }
  for (const [year, amount] of Object.entries(next)) {
    const before = amounts[year] ?? 0
    amounts[year] = before === 'unknown' || amount === 'unknown' ? 'unknown' : before + amount
  }
  return amounts
}
