import { expect, test } from 'vitest'
import { isKind, type Kind } from '../../../domain/chain/element.ts'
import { anElement, aView, idOf } from '../../../domain/chain/testing/a-chain.ts'
import { formatOf } from '../../../messages/format.ts'
import { type Language, languages } from '../../../messages/language.ts'
import { textsOf } from '../../../messages/texts.ts'
import { readPaste } from './read-paste.ts'

const view = aView([
  anElement('body', 'Kommunalbestyrelsen', { short: 'KB' }),
  anElement('body', 'Social- og Sundhedsudvalget', { short: 'SS' }),
  anElement('vision', 'Et langt og selvstændigt liv'),
  anElement('policy', 'Ældrepolitik'),
  anElement('strategy', 'Strategi for nærhed'),
  anElement('goal', 'Borgere klarer sig selv'),
  anElement('agreement', 'Aftale'),
])
const emptied = (kind: Kind) =>
  aView([...view.parts.elements.values()].filter((element) => element.kind !== kind))

test.each(
  languages.flatMap((language) =>
    Object.keys(textsOf(language).paste.examples).map((kind) => [language, kind] as const),
  ),
)('the example of %s %s is read without a doubt', (language: Language, kind: string) => {
  if (!isKind(kind)) throw new Error(kind)
  const t = textsOf(language)
  const rows = t.paste.examples[kind] ?? []
  const result = readPaste(
    emptied(kind),
    {
      kind,
      text: rows.map((row) => row.join('\t')).join('\n'),
      unit: 1_000,
      agreement: kind === 'agreement item' ? { id: idOf('Aftale'), priceLevel: 2027 } : undefined,
      isWanted: () => true,
    },
    { languages: languages.map(textsOf), t, format: formatOf(language) },
  )
  expect(result.problems).toEqual([])
  expect(result.unknownHeadings).toEqual([])
  expect(result.rows.map((row) => row.state)).toEqual(rows.slice(1).map(() => 'new'))
})
