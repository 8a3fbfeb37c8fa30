import type { Proposal } from './review.ts'

/**
 * Two proposals out of one: the text is cut where the person put the mark, else after its first paragraph, else after its
 * first sentence. The money stays with the first, so that no sum changes. Nothing to cut: `undefined`.
 */
export function splitProposal(
  one: Proposal,
  newId: string,
  { at, place }: Readonly<{ at?: number | undefined; place: number }>,
): readonly [Proposal, Proposal] | undefined {
  const { text } = one.fields
  const cut = at !== undefined && at > 0 && at < text.length ? at : endOfFirst(text)
  const [first, second] = [text.slice(0, cut).trim(), text.slice(cut).trim()]
  if (first === '' || second === '') return undefined
  const shared = { isEdited: true, state: 'waiting' } as const
  const tail = {
    ...one,
    ...shared,
    id: newId,
    place,
    revision: 0,
    passage: passageOfTail(one, cut),
    places: {},
    differences: [],
    doubts: [],
    twin: undefined,
    target: undefined,
    element: undefined,
  }
  const head = { ...one, ...shared, fields: { ...one.fields, text: first } } as Proposal
  if (one.kind === 'decision') return [head, { ...tail, fields: { ...one.fields, text: second } } as Proposal]
  const title = (/^.{3,100}?(?=[.:;!?](?:\s|$)|$)/u.exec(second)?.[0] ?? second.slice(0, 100)).trim()
  if (one.kind === 'theme')
    return [head, { ...tail, fields: { ...one.fields, title, text: second } } as Proposal]
  const number = one.fields.number ? `${one.fields.number}b`.slice(0, 20) : ''
  return [head, { ...tail, fields: { ...one.fields, number, title, text: second, amounts: {} } } as Proposal]
}

function endOfFirst(text: string): number {
  const paragraph = /\n+/.exec(text)
  if (paragraph) return paragraph.index
  const sentence = /[.!?]\s+(?=\S)/.exec(text)
  return sentence ? sentence.index + 1 : text.length
}

/** The second part begins about where its text does; both stay inside what the one proposal had. */
function passageOfTail(one: Proposal, cut: number): Proposal['passage'] {
  const { page, from, to } = one.places['text']?.passage ?? one.passage
  const start = from + Math.round(((to - from) * cut) / Math.max(1, one.fields.text.length))
  return { page, from: Math.min(start, to), to }
}
