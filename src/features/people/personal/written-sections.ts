import { partsOfKey } from '../../../domain/diagnosis/finding.ts'
import type { ChangeNumber } from '../../../domain/ids.ts'
import { addressOf, nameOf } from '../../../parts/element-address.ts'
import { seenDocuments } from '../../../request/seen-documents.ts'
import { standingFindings } from '../../../request/standing-findings.ts'
import { type ChangeEntry, changes } from '../../../store/changes.ts'
import { hiddenFrom } from '../../../store/hidden.ts'
import { keptAboutPerson } from '../../../store/kept-about-person.ts'
import { type TouchedThing, touchedByChanges, type WrittenSort } from '../../../store/touched-by-changes.ts'
import { of } from './identity-sections.ts'
import type { Gathering, PersonalLine, PersonalSection } from './personal-sheet.ts'

const mostChanges = 10_000
const mostTitles = 3

/** What the person has written, of what the reader may see: changes and what they touched, documents, reviews, answers. */
export async function writtenSections(gathering: Gathering): Promise<readonly PersonalSection[]> {
  const { tx, view, asking, person, words, format } = gathering
  const hidden = await hiddenFrom(tx, view)
  const own = await changes(tx, hidden, { by: person.id, limit: mostChanges })
  const touched = await touchedByChanges(
    tx,
    own.map(({ number }) => number),
  )
  const byChange = new Map<ChangeNumber, TouchedThing[]>()
  for (const one of touched) byChange.set(one.number, [...(byChange.get(one.number) ?? []), one])
  const documents = await seenDocuments(tx, view)
  const names = new Map(documents.map(({ id, name }) => [id as string, name]))
  const kept = await keptAboutPerson(tx, person.id)
  const seen = new Set((await standingFindings(tx, asking.actor, asking.today)).map(({ key }) => key))
  return [
    {
      id: 'written',
      ...of(words.written),
      facts: countsOf(own.length, touched, gathering),
      lines: own.map((change) => lineOf(change, byChange, gathering)),
    },
    {
      id: 'documents',
      ...of(words.documents),
      facts: [],
      lines: documents
        .filter(({ addedBy }) => addedBy === person.id)
        .map(({ id, name, addedAt }) => ({
          when: format.moment(addedAt),
          text: name,
          to: `/dokument/${id}`,
        })),
    },
    {
      id: 'reviews',
      ...of(words.reviews),
      facts: [],
      lines: kept.reviewActs.flatMap(({ review, document, count, last }) => {
        const name = names.get(document)
        if (name === undefined) return []
        const more = count === 1 ? words.reviews.oneAct : words.reviews.acts(format.number(count))
        return [{ when: format.moment(last), text: name, more, to: `/import/${review}` }]
      }),
    },
    {
      id: 'answers',
      ...of(words.answers),
      facts: [],
      lines: kept.findingAnswers
        .filter(({ key }) => seen.has(key))
        .map(({ key, text, at }): PersonalLine => {
          const subject = partsOfKey(key)?.subject
          const about = subject && view.element(subject)
          return {
            when: format.moment(at),
            text,
            ...(about ? { more: nameOf(about) } : {}),
            to: `/dekoblinger/${encodeURIComponent(key)}`,
          }
        }),
    },
  ]
}

function countsOf(
  all: number,
  touched: readonly TouchedThing[],
  { words, format }: Gathering,
): PersonalSection['facts'] {
  const count = (sort: WrittenSort): number => touched.filter((one) => one.sort === sort).length
  const sorts = (Object.keys(words.written.sorts) as WrittenSort[]).filter((sort) => count(sort) > 0)
  return [
    { label: words.written.changes, text: format.number(all) },
    ...sorts.map((sort) => ({ label: words.written.sorts[sort], text: format.number(count(sort)) })),
  ]
}

/** A change as one line: when, what it was about as far as the reader sees it, why, and for whom. */
function lineOf(
  { number, recordedAt, reason, onBehalfOf }: ChangeEntry,
  byChange: ReadonlyMap<ChangeNumber, readonly TouchedThing[]>,
  { view, words, format }: Gathering,
): PersonalLine {
  const things = byChange.get(number) ?? []
  const elements = [...new Set(things.flatMap(({ element }) => element ?? []))].flatMap(
    (id) => view.element(id) ?? [],
  )
  const titles = elements.slice(0, mostTitles).map(nameOf)
  const rest = elements.length - titles.length
  const sorts = [...new Set(things.map(({ sort }) => words.written.sorts[sort]))]
  const position = onBehalfOf ? view.element(onBehalfOf)?.title : undefined
  const [first] = elements
  return {
    when: format.moment(recordedAt),
    text:
      titles.length === 0
        ? sorts.join(', ') || reason
        : [titles.join('; '), rest > 0 ? words.written.more(format.number(rest)) : '']
            .filter(Boolean)
            .join(' '),
    more: [sorts.join(', '), reason, position && words.written.onBehalf(position)]
      .filter(Boolean)
      .join(' · '),
    ...(first ? { to: addressOf(first) } : {}),
  }
}
