import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTable } from './delimited-table.ts'

const never = () => false
const cellsOf = (text: string, isHeading: (cells: readonly string[]) => boolean = never) =>
  readTable(text, isHeading).map((row) => row.cells)

test('rows from a spreadsheet are parted by tabs, and empty rows are passed over', () => {
  expect(
    readTable('Navn\tEnhed\r\nLeder, Hjemmeplejen\tHjemmeplejen\r\n\r\n\t\r\nHR-chef\t\r\n', never),
  ).toEqual([
    { line: 1, cells: ['Navn', 'Enhed'] },
    { line: 2, cells: ['Leder, Hjemmeplejen', 'Hjemmeplejen'] },
    { line: 5, cells: ['HR-chef', ''] },
  ])
})

test('a list of names is one column, also when the names have commas', () => {
  expect(cellsOf('Centerchef, Skole\nLeder, Vej og Park')).toEqual([
    ['Centerchef, Skole'],
    ['Leder, Vej og Park'],
  ])
})

test('semicolons part cells when every row has as many, or the first row is headings', () => {
  expect(cellsOf('A;1\nB;2')).toEqual([
    ['A', '1'],
    ['B', '2'],
  ])
  expect(cellsOf('Vi vil; og vi kan\nEt andet mål')).toEqual([['Vi vil; og vi kan'], ['Et andet mål']])
  expect(cellsOf('Navn;Tekst\nA\nB;to', (cells) => cells[0] === 'Navn')).toEqual([
    ['Navn', 'Tekst'],
    ['A'],
    ['B', 'to'],
  ])
})

test('commas part cells only below headings', () => {
  expect(cellsOf('Navn,Enhed\n"Leder, Vej og Park",Vej og Park', (cells) => cells[1] === 'Enhed')).toEqual([
    ['Navn', 'Enhed'],
    ['Leder, Vej og Park', 'Vej og Park'],
  ])
})

test('a quoted cell has quotes, marks and lines of its own, and the next row knows its line', () => {
  expect(readTable('"Ét ""godt"" liv"\t"to\nlinjer"\nNæste\t', never)).toEqual([
    { line: 1, cells: ['Ét "godt" liv', 'to\nlinjer'] },
    { line: 3, cells: ['Næste', ''] },
  ])
})

test('a quote that is never closed, or closed in the middle, is only a quote', () => {
  expect(cellsOf('"Vi\tA\n"Vi" kan\tB')).toEqual([
    ['"Vi', 'A'],
    ['"Vi" kan', 'B'],
  ])
})

test('whatever stands in the cells, a table that is quoted as it should comes back as it was', () => {
  const cell = fc.string().map((text) => text.replaceAll('\r', '').replaceAll('\u00a0', ' ').trim())
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
      const text = rows.map((row) => row.map(quoted).join('\t')).join('\n')
      expect(cellsOf(text)).toEqual(rows.filter((row) => row.some((one) => one !== '')))
    }),
  )
})
