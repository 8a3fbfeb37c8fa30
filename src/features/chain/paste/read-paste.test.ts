import { describe, expect, test } from 'vitest'
import type { ChainView } from '../../../domain/chain/chain-view.ts'
import type { Kind } from '../../../domain/chain/element.ts'
import { anElement, aView, idOf } from '../../../domain/chain/testing/a-chain.ts'
import { formatOf } from '../../../messages/format.ts'
import { textsOf } from '../../../messages/texts.ts'
import { type Paste, readPaste } from './read-paste.ts'

const reader = {
  languages: [textsOf('da'), textsOf('en')],
  t: textsOf('da'),
  format: formatOf('da'),
}
const organisation = aView([
  anElement('body', 'Børne- og Ungeudvalget', { short: 'BU' }),
  anElement('unit', 'Hjemmeplejen', { type: 'institution' }),
  anElement('position', 'Leder', { unit: idOf('Hjemmeplejen') }),
  anElement('goal', 'Flere cykler'),
])

/** What is read of rows of a kind, in the municipality of the test. */
const pasted = (kind: Kind, text: string, more: Partial<Paste> = {}, view: ChainView = organisation) =>
  readPaste(view, { kind, text, unit: 1_000, agreement: undefined, isWanted: () => true, ...more }, reader)
const contents = (result: ReturnType<typeof pasted>) => result.made.elements.map((one) => one.content)
const problems = (result: ReturnType<typeof pasted>) =>
  result.problems.map(({ line, column, problem }) => `${line} ${column} ${problem}`)
const states = (result: ReturnType<typeof pasted>) => result.rows.map((row) => row.state)

describe('headings', () => {
  test.each([
    ['Danish, in any order', 'Kort navn\tNavn\nTM\tTeknik- og Miljøudvalget'],
    ['English', 'Short name\tName\nTM\tTeknik- og Miljøudvalget'],
    ['what people say', 'Forkortelse;Udvalg\nTM;Teknik- og Miljøudvalget'],
    ['with commas', 'Kort navn,Navn\nTM,Teknik- og Miljøudvalget'],
    ['none: in the order of the kind', 'Teknik- og Miljøudvalget\t\tTM'],
  ])('are recognised: %s', (_what, text) => {
    expect(contents(pasted('body', text))).toEqual([
      { title: 'Teknik- og Miljøudvalget', short: 'TM', type: 'standing committee' },
    ])
  })

  test('that nobody knows are named and passed over', () => {
    const result = pasted('body', 'Navn\tAntal medlemmer\nTeknikudvalget\t7')
    expect(result.unknownHeadings).toEqual(['Antal medlemmer'])
    expect(contents(result)).toEqual([{ title: 'Teknikudvalget', type: 'standing committee' }])
  })

  test('a list of names has none, and every line is a name', () => {
    expect(contents(pasted('position', 'Centerchef, Skole\nHR-chef'))).toEqual([
      { title: 'Centerchef, Skole' },
      { title: 'HR-chef' },
    ])
  })
})

describe('names of others', () => {
  test('are found by title and by short name', () => {
    const result = pasted('goal', 'Mål\tUdvalg\nSundere børn\tBU\nGladere børn\tbørne- og ungeudvalget')
    expect(contents(result).map((one) => 'committee' in one && one.committee)).toEqual([
      idOf('Børne- og Ungeudvalget'),
      idOf('Børne- og Ungeudvalget'),
    ])
  })

  test('that are missing are offered to be made, once, with the lines that name them', () => {
    const text = 'Mål\tAnsvarlig\tUdvalg\nA\tSkolechef\tBU\nB\tskolechef\tBU\nC\tSkolechef\tBU'
    const result = pasted('goal', text)
    expect(result.missing).toEqual([
      { key: 'position:skolechef', kind: 'position', name: 'Skolechef', lines: [2, 3, 4] },
    ])
    const [made] = result.made.also
    expect(result.made.also).toEqual([{ id: made?.id, kind: 'position', content: { title: 'Skolechef' } }])
    expect(contents(result).every((one) => 'responsible' in one && one.responsible === made?.id)).toBe(true)
  })

  test('that are not wanted leave their field empty', () => {
    const result = pasted('goal', 'Mål\tAnsvarlig\nA\tSkolechef', { isWanted: () => false })
    expect(contents(result)).toEqual([{ title: 'A' }])
    expect(result.made.also).toEqual([])
  })

  test('may be rows of the same paste: an institution under a centre further down', () => {
    const result = pasted('unit', 'Enhed\tHører under\nSkolen\tCenter for Børn\nCenter for Børn\t')
    const [school, centre] = result.made.elements
    expect(school?.content).toMatchObject({ title: 'Skolen', type: 'institution', parent: centre?.id })
    expect(result.missing).toEqual([])
  })

  test('that several have are a problem, until the unit says which', () => {
    const two = aView([
      anElement('unit', 'A-skolen', { type: 'institution' }),
      anElement('position', 'Skoleleder', { unit: idOf('A-skolen') }),
      { ...anElement('position', 'Skoleleder'), id: idOf('den anden') },
    ])
    expect(problems(pasted('goal', 'Mål\tAnsvarlig\nX\tSkoleleder', {}, two))).toEqual([
      '2 responsible several',
    ])
    const said = pasted('goal', 'Mål\tAnsvarlig\nX\tSkoleleder (A-skolen)', {}, two)
    expect(contents(said)).toMatchObject([{ responsible: idOf('Skoleleder') }])
  })

  test('R55: what a row serves becomes a link, and what is not there is no link', () => {
    const result = pasted('indicator', 'Indikator\tMåler\nCykler pr. time\tFlere cykler\nBiler\tFærre biler')
    expect(result.made.links).toEqual([
      { by: 'measured-by', from: idOf('Flere cykler'), to: result.made.elements[0]?.id },
    ])
    expect(problems(result)).toEqual(['3 measures name'])
  })
})

describe('what is there already', () => {
  test('is known by its name, however it is written, and made only once', () => {
    const result = pasted('body', 'Børne- og ungeudvalg\nNyt Udvalg\nnyt udvalg')
    expect(states(result)).toEqual(['known', 'new', 'double'])
  })

  test('a position of the same name in another unit is another position', () => {
    const text = 'Stilling\tEnhed\nLeder\tHjemmeplejen\nLeder\tVej og Park\nLeder\t'
    expect(states(pasted('position', text))).toEqual(['known', 'new', 'known'])
  })

  test('an item is known by its number within its agreement', () => {
    const view = aView(
      [
        anElement('agreement', 'Aftale 2027'),
        anElement('agreement', 'Aftale 2026'),
        anElement('agreement item', 'Ny bro', { number: 'A6' }),
      ],
      ['Ny bro part-of Aftale 2027'],
    )
    const text = 'Nr.\tPunkt\tType\nA6\tEn ny bro\tAnlæg'
    const into = (agreement: string) => ({ agreement: { id: idOf(agreement), priceLevel: 2027 } })
    expect(states(pasted('agreement item', text, into('Aftale 2027'), view))).toEqual(['known'])
    expect(states(pasted('agreement item', text, into('Aftale 2026'), view))).toEqual(['new'])
  })
})

describe('items', () => {
  const into = { agreement: { id: idOf('Aftale'), priceLevel: 2027 } }

  test('R1, R3: amounts are read the Danish way in the unit chosen; blank is not zero', () => {
    const text = 'Nr\tNavn\tType\t2027\t2028\t2029\t2030\n1\tBro\tAnlæg\t1.250,5\t0\t\t−300'
    expect(contents(pasted('agreement item', text, into))).toMatchObject([
      { amounts: { 2027: 1_250_500, 2028: 0, 2030: -300_000 }, priceLevel: 2027, type: { kind: 'capital' } },
    ])
  })

  test('R2: the unit that a heading says goes before the one chosen', () => {
    const text = 'Navn\tType\t2027 (mio. kr.)\tBeløb 2028\nBro\tAnlæg\t1,5\t200'
    expect(contents(pasted('agreement item', text, { ...into, unit: 1 }))).toMatchObject([
      { amounts: { 2027: 1_500_000, 2028: 200 } },
    ])
  })

  test('R23: an area belongs to an intent, and to nothing else', () => {
    const text =
      'Navn\tType\tOmråde for hensigt\nA\tHensigt\tSocial\nB\t\tMiljømæssig bæredygtighed\nC\tDrift\tSocial'
    const result = pasted('agreement item', text, into)
    expect(contents(result).map((one) => 'type' in one && one.type)).toEqual([
      { kind: 'intent', area: 'social' },
      { kind: 'intent', area: 'environmental' },
    ])
    expect(problems(result)).toEqual(['4 area no intent'])
  })

  test('an item without a type is not guessed at', () => {
    expect(problems(pasted('agreement item', 'Nr\tNavn\n1\tBro', into))).toEqual(['2 type missing'])
  })
})

describe('what can not be read', () => {
  test('is named by line and column, and the other rows are read', () => {
    const text = [
      'Navn\tVedtaget den\tGælder til',
      'Ældrepolitik\t12.03.2027\t31. december 2030',
      '',
      'Børnepolitik\tsidste forår\t',
      '\t1.1.2027\t',
    ].join('\n')
    const result = pasted('policy', text)
    expect(problems(result)).toEqual(['4 decidedOn date', '5 title missing'])
    expect(contents(result)).toEqual([
      { title: 'Ældrepolitik', decidedOn: '2027-03-12', validTo: '2030-12-31' },
    ])
    expect(states(result)).toEqual(['new', 'broken', 'broken'])
  })

  test('takes with it what names it', () => {
    const text = 'Enhed\tType\tHører under\nCenter A\tkontor\t\nB\t\tCenter A\nC\t\tB'
    const result = pasted('unit', text)
    expect(states(result)).toEqual(['broken', 'broken', 'broken'])
    expect(problems(result)).toEqual(['2 type choice', '3  loose', '4  loose'])
  })

  test('a cell outside the columns is not passed over in silence', () => {
    expect(problems(pasted('body', 'Navn\tKort navn\nTeknikudvalget\tTU\tmere'))).toEqual([
      '2  too many cells',
    ])
  })
})

test('numbers, years and directions are read as people write them', () => {
  const text =
    'Indikator\tEnhed\tRetning\tUdgangspunkt\tMål\tMålår\nAndel\t%\tHøjere er bedre\t31,5 %\t65\t2030'
  expect(contents(pasted('indicator', text))).toEqual([
    { title: 'Andel', unit: '%', better: 'up', baseline: 31.5, target: 65, targetYear: 2030 },
  ])
})
