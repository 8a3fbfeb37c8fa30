import { expect, test } from 'vitest'
import { attachmentIn, caseNumberIn, opennessIn, withoutMarks } from './case-marks.ts'
import { readCases } from './read-cases.ts'
import { dateIn, isAboutPersons, isMeetingHeader, sectionOpenedBy } from './case-sections.ts'

test.each([
  ['22/291 Åben Sag', '22/291'],
  ['Sagsnr.: 14/21234', '14/21234'],
  ['05.04.00-G01-12-26', '05.04.00-G01-12-26'],
  ['EMN-2025-001234', 'EMN-2025-001234'],
  ['330-2018-1234', '330-2018-1234'],
  ['(2016-0212345)', '2016-0212345'],
  ['Den 12-03-2027', undefined],
  ['Der afsættes 1.234.567 kr.', undefined],
])('the case number of "%s" is %s', (text, number) => {
  expect(caseNumberIn(text)).toBe(number)
})

test('openness is what is said of the case, not a word in a sentence', () => {
  expect(
    [
      '22/291 Åben Sag',
      'Lukket punkt',
      '(Lukket)',
      'Åben',
      'Der er åben dialog om sagen',
      'Skolen er lukket',
    ].map(opennessIn),
  ).toEqual(['open', 'closed', 'closed', 'open', undefined, undefined])
})

test.each([
  ['1 - 3389825 Åben Plan for 2027 (151433/22) (H)', 'Plan for 2027', 'open'],
  ['Bilag 2: Vurdering (lukket)', 'Vurdering', 'closed'],
  ['- Takstoversigt.pdf', 'Takstoversigt', undefined],
  ['Hovedoversigt (påført 10.12.2026)', 'Hovedoversigt', undefined],
  ['1.1 Notat om stier', 'Notat om stier', undefined],
])('the attachment "%s" is called "%s"', (text, title, openness) => {
  expect(attachmentIn(text)).toEqual({ title, ...(openness ? { openness } : {}) })
})

test('a count behind a list of attachments is none', () => {
  expect(attachmentIn('19')).toBeUndefined()
})

test('a point’s title without case number, mark and page', () => {
  expect(withoutMarks('Nye bænke ........ 7')).toBe('Nye bænke')
  expect(withoutMarks('Nye bænke (B)')).toBe('Nye bænke')
  expect(withoutMarks('Nye bænke 27/1234')).toBe('Nye bænke')
})

test('dates as minutes write them; an impossible one is none', () => {
  expect(
    ['06-12-2022', '6. december 2022', '6/12 2022', '31-02-2027', '12.13.2027'].map(
      (text) => dateIn(text)?.value,
    ),
  ).toEqual(['2022-12-06', '2022-12-06', '2022-12-06', undefined, undefined])
})

test.each([
  ['Beslutning i Økonomiudvalget den 06-12-2022', 'decision'],
  ['Økonomiudvalgets beslutning, 3. marts 2027', 'decision'],
  ['Beslutning', 'decision'],
  ['Indstilling', 'recommendation'],
  ['Bilag:', 'attachments'],
  ['Afbud:', 'absence'],
  ['Sagsfremstilling', 'statement'],
  ['Sagens kerne', 'statement'],
  ['Lovgrundlag', 'legal basis'],
  ['Økonomiske konsekvenser', 'economy'],
  ['Økonomi: Ingen.', 'economy'],
  ['Sagen afgøres i: Byrådet', 'course'],
  ['Sagsgang', 'course'],
  ['Videre proces', 'text'],
  ['Økonomiudvalget besluttede at vente', undefined],
  ['Der træffes beslutning', undefined],
  ['Beslutningen skal træffes inden sommer, og udvalget får en status', undefined],
  ['Bilag 8: Investering i nye stier', undefined],
])('"%s" opens %s', (text, section) => {
  expect(sectionOpenedBy(text)?.section).toBe(section)
})

test('what stands behind the heading on its line is its first text', () => {
  expect(sectionOpenedBy('Indstilling: At planen godkendes.')).toMatchObject({
    section: 'recommendation',
    rest: 'At planen godkendes.',
  })
})

test('headers of pages and lines about persons', () => {
  expect(isMeetingHeader('Hovedudvalget 02-03-2023')).toBe(true)
  expect(isMeetingHeader('Beslutning i Hovedudvalget den 02-03-2023')).toBe(false)
  expect(isAboutPersons('Ida Prøve (A) deltog ikke under behandling af punktet.')).toBe(true)
  expect(isAboutPersons('Godkendt med den tilføjelse, at udvalget får en status.')).toBe(false)
})

test('the parts of a case are read in whichever order they stand', () => {
  const blocks = [
    'Dagsorden og referat, Teknisk Udvalg, den 4. maj 2027',
    '2. Rundkørsel ved Nordvej',
    'Åben sag',
    'Indstilling',
    '1. at bevillingen gives',
    'Økonomiske konsekvenser: 11,5 mio. kr.',
    'Lovgrundlag',
    'Vejlovens § 8.',
    'Sagsgang',
    'TU, ØU, BY',
    'Sagsfremstilling',
    'Krydset er for smalt.',
    'Beslutning',
    'Tiltrådt.',
    'Ida Prøve (A) deltog ikke under behandling af punktet.',
  ].map((text) => ({ kind: 'paragraph' as const, text, passage: { page: 1, from: 0, to: text.length } }))
  const [one] = readCases({ format: 'text', pages: [], blocks, warnings: [] })
  const values = (fields: readonly { value: string }[] | undefined) => fields?.map(({ value }) => value)
  expect({
    course: one?.course.map(({ body }) => body.value),
    statement: values(one?.statement),
    legalBasis: values(one?.legalBasis),
    economy: values(one?.economy),
    points: one?.recommendation.map(({ number }) => number),
    words: one?.decisions.map(({ word, text }) => [word?.value, text.value]),
  }).toEqual({
    course: ['TU', 'Økonomiudvalget', 'Byrådet'],
    statement: ['Krydset er for smalt.'],
    legalBasis: ['Vejlovens § 8.'],
    economy: ['11,5 mio. kr.'],
    points: ['1'],
    words: [['Tiltrådt', 'Tiltrådt.']],
  })
})
