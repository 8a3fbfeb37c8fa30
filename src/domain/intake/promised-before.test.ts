import { describe, expect, test } from 'vitest'
import { aView, anElement } from '../chain/testing/a-chain.ts'
import { openItemsBefore, promisedBefore, type EarlierItem } from './promised-before.ts'

/** An earlier item written "title | text | committee | mio. kr.". */
function earlier(written: string): EarlierItem<string> {
  const [title = '', text = '', committee = '', millions = ''] = written.split('|').map((one) => one.trim())
  return {
    element: title,
    title,
    ...(text === '' ? {} : { text }),
    ...(committee === '' ? {} : { committee }),
    amounts: millions === '' ? {} : { 2025: Number(millions) * 1e6 },
  }
}

const open = [
  'Ny bro over åen i Nørreby | Parterne vil undersøge muligheden for en ny bro for gående og cykler ved Nørreby. | Teknisk Udvalg',
  'Renovering af svømmehallen | Der afsættes 12 mio. kr. til nyt tag og nye omklædningsrum i svømmehallen. | Kulturudvalget | 12',
  'Cykelsti Møllebro-Tange, etape 1 | | Teknisk Udvalg | 5',
  'Flere pædagoger i vuggestuerne | Normeringen løftes med flere pædagoger. | Børne- og Ungeudvalget | 2.4',
  'Rekruttering i ældreplejen | Der laves en plan for rekruttering af social- og sundhedsassistenter. | Ældreudvalget',
  'Mindre rengøring på skolerne | Der spares på den daglige rengøring af skolernes lokaler. | Børne- og Ungeudvalget | -1.1',
  'Ny daginstitution i Vesterby | Der bygges en daginstitution til 120 børn i Vesterby. | Børne- og Ungeudvalget | 38',
  'Kunstgræsbane i Tange | | Kulturudvalget | 5.4',
  'Analyse af kommunens bygninger | En ekstern analyse skal vise, hvilke bygninger kommunen kan undvære. | Økonomiudvalget | 0.4',
  'Ensomhed blandt ældre | Et oplæg om ensomhed forelægges udvalget. | Social- og Sundhedsudvalget',
  'Ladestandere i landsbyerne | Mulighederne for ladestandere undersøges. | Klimaudvalget',
  'Digital post til borgerne | Breve på papir afskaffes. | Økonomiudvalget | -0.3',
].map(earlier)

const found = (written: string) => promisedBefore(earlier(written), open)

describe('promised before', () => {
  test.each([
    [
      'Bro til cyklister ved Nørreby | Der afsættes 7 mio. kr. til en bro over åen i Nørreby. | Teknisk Udvalg | 7',
      'Ny bro over åen i Nørreby',
    ],
    [
      'Svømmehallen: nyt tag | Taget på svømmehallen skiftes. | Kulturudvalget | 14',
      'Renovering af svømmehallen',
    ],
    ['Cykelsti Møllebro-Tange, etape 1 | | Teknisk Udvalg | 6', 'Cykelsti Møllebro-Tange, etape 1'],
    [
      'Bedre normering i vuggestuer | Der ansættes flere pædagoger i vuggestuerne.',
      'Flere pædagoger i vuggestuerne',
    ],
    [
      'Rekruttering og fastholdelse i ældreplejen | Rekrutteringen af assistenter styrkes. | Ældreudvalget',
      'Rekruttering i ældreplejen',
    ],
    [
      'Rengøring på skoler | Rengøringen af skolernes lokaler skæres ned. | | -1.1',
      'Mindre rengøring på skolerne',
    ],
    [
      'Daginstitution i Vesterby | Den nye daginstitution får plads til 140 børn.',
      'Ny daginstitution i Vesterby',
    ],
    [
      'Opfølgning på analyse af bygninger | Analysen af kommunens bygninger følges op.',
      'Analyse af kommunens bygninger',
    ],
    ['Indsats mod ensomhed | Ældre, der er ensomme, får en besøgsven.', 'Ensomhed blandt ældre'],
    ['Flere ladestandere i landsbyer | Der opsættes 20 ladestandere. | | 1.2', 'Ladestandere i landsbyerne'],
  ])('%s', (written, title) => {
    expect(found(written)[0]?.element).toBe(title)
  })

  test.each([
    'Ny bro over fjorden i Sønderby | En bro ved Sønderby undersøges. | Teknisk Udvalg',
    'Cykelsti Møllebro-Tange, etape 2 | | Teknisk Udvalg | 9',
    'Ny daginstitution i Østerby | Der bygges en daginstitution til 80 børn i Østerby. | Børne- og Ungeudvalget | 27',
    'Kunstgræsbane i Åby | | Kulturudvalget | 5.4',
    'Analyse af kommunens busdrift | En analyse af busserne forelægges udvalget. | Økonomiudvalget | 0.4',
    'Mindre rengøring på rådhuset | Rådhuset gøres rent to gange om ugen. | Økonomiudvalget | -0.4',
    'Flere sygeplejersker i hjemmeplejen | Der ansættes sygeplejersker. | Ældreudvalget | 2.4',
    'Renovering af biblioteket | Biblioteket får nyt tag. | Kulturudvalget | 12',
    'Mulighederne for en ny skole undersøges | Parterne ønsker at undersøge muligheden for en ny skole. | Børne- og Ungeudvalget',
    'Rekruttering af dagplejere | En plan for rekruttering af dagplejere. | Børne- og Ungeudvalget',
    'Digital hjælp på bibliotekerne | Bibliotekerne hjælper med digitale blanketter. | Kulturudvalget',
    'Pulje til landsbyerne | Landsbyerne kan søge en pulje. | Landdistriktsudvalget | 1.2',
  ])('another matter: %s', (written) => {
    expect(found(written)).toEqual([])
  })

  test('says why: the words, the committee and the sum that both have', () => {
    const [one] = found('Flere pædagoger | Flere pædagoger i vuggestuerne. | Børne- og Ungeudvalget | 2.4')
    expect(one?.reasons).toEqual([
      { kind: 'shared words', words: expect.arrayContaining(['pædagoger']) },
      { kind: 'same committee', committee: 'Børne- og Ungeudvalget' },
      { kind: 'same amount', kroner: 2_400_000 },
    ])
  })

  test('the same title is the surest, and at most three are offered', () => {
    const many = ['', ' nu', ' igen', ' snart', ' endelig'].map((end) => earlier(`Ny bro over åen${end}`))
    const [first, ...others] = promisedBefore(earlier('Ny bro over åen'), many)
    expect([first?.element, first?.score, first?.reasons]).toEqual([
      'Ny bro over åen',
      1,
      [{ kind: 'same title' }],
    ])
    expect(others).toHaveLength(2)
  })

  test('300 items are held against 500 earlier ones within a few seconds', () => {
    const earlierOnes = Array.from({ length: 500 }, (_, at) =>
      earlier(
        `Sag ${at} om vej og skole | Der afsættes penge til formål nummer ${at} i byen. | Udvalg ${at % 7}`,
      ),
    )
    const began = performance.now()
    for (let at = 0; at < 30; at += 1)
      promisedBefore(earlier(`Forslag ${at} til skole | Om skolevej.`), earlierOnes)
    expect(performance.now() - began).toBeLessThan(3_000)
  })
})

test('R24: what is open in agreements of earlier years is what was promised; finished items and this year’s are not', () => {
  const view = aView(
    [
      anElement('agreement', 'Budgetaftale 2026', { firstYear: 2026 }),
      anElement('agreement', 'Budgetaftale 2027', { firstYear: 2027 }),
      anElement('agreement item', 'Ny bro', { amounts: { 2026: 1_000_000 } }),
      anElement('agreement item', 'Nyt tag', {
        completed: { on: '2026-05-01', by: 'delivery' },
      }),
      anElement('agreement item', 'Ny sti'),
    ],
    [
      'Ny bro part-of Budgetaftale 2026',
      'Nyt tag part-of Budgetaftale 2026',
      'Ny sti part-of Budgetaftale 2027',
    ],
  )
  expect(openItemsBefore(view, 2027).map(({ title, amounts }) => [title, amounts])).toEqual([
    ['Ny bro', { 2026: 1_000_000 }],
  ])
})
