import { describe, expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { type FileTable, readFiles } from './read-files.ts'
import { readFk } from './read-fk.ts'
import { readOs2mo } from './read-os2mo.ts'
import { inForceOn } from './snapshot.ts'
import { fkAnswer, os2moAnswerOf } from './testing/answers.ts'

const table = (name: string, ...lines: readonly string[]): FileTable => ({
  name,
  rows: lines.map((line, index) => ({ line: index + 1, cells: line.split(';') })),
})
const today = isoDate('2027-03-01')

const read = (answer: ReturnType<typeof readFk>) => {
  if (!answer.ok) throw new Error(answer.problem)
  return inForceOn(answer.snapshot, today)
}

describe('files', () => {
  const units = table(
    'enheder.csv',
    'Enhedsid;Enhed;Overordnet;Gyldig fra',
    '10;Kommunen;;',
    '20;Skole;Kommunen;01.01.2020',
  )

  test('units in one file and people in another, with the columns in any order', () => {
    const people = table(
      'folk.csv',
      'Leder;Stilling;Navn;Enhed;E-mail',
      'ja;Centerchef;Kari Prøve;Skole;kari@aastrup.example',
    )
    const { snapshot } = readFiles([units, people]) as never as { snapshot: ReturnType<typeof read> }
    expect(snapshot.units).toMatchObject([
      { id: '10', title: 'Kommunen' },
      { id: '20', title: 'Skole', parent: '10', period: { from: '2020-01-01' } },
    ])
    expect(snapshot.positions).toMatchObject([
      { id: '20/leder', title: 'Centerchef', unit: '20', isLeader: true },
    ])
    expect(snapshot.persons).toMatchObject([{ id: 'kari@aastrup.example', name: 'Kari Prøve' }])
  })

  test('all in one file: a row with a person is about the person, a row without is about the unit', () => {
    const all = table('alt.csv', 'Enhed;Navn;Stilling', 'Skole;;', 'Skole;Bo Prøve;Konsulent')
    const { snapshot } = readFiles([all]) as never as { snapshot: ReturnType<typeof read> }
    expect(snapshot.units).toHaveLength(1)
    expect(snapshot.holdings).toMatchObject([{ position: 'Skole/konsulent', person: 'Bo Prøve' }])
  })

  test.each([
    ['unknown file', [table('brev.csv', 'Kære alle', 'hej')]],
    ['no rows', [table('tom.csv', 'Enhed;Enhedsid')]],
    ['missing column', [table('folk.csv', 'Navn;Stilling', 'Bo;Chef')]],
    ['no units', [table('folk.csv', 'Navn;Stilling;Enhed', 'Bo;Chef;Skole')]],
    ['bad date', [table('enheder.csv', 'Enhed;Gyldig fra', 'Skole;snart')]],
  ] as const)('a file that can not be read says why: %s', (problem, files) => {
    expect(readFiles(files)).toMatchObject({ ok: false, problem })
  })

  test('a date that can not be read is told with its file and line', () => {
    expect(readFiles([table('enheder.csv', 'Enhed;Gyldig fra', 'Ældre;', 'Skole;snart')])).toMatchObject({
      file: 'enheder.csv',
      line: 3,
      value: 'snart',
    })
  })
})

describe('OS2mo', () => {
  test('units, who leads, and titles from engagements are read, each for its days', () => {
    const now = read(readOs2mo(os2moAnswerOf()))
    expect(now.units).toMatchObject([
      { id: 'u1', title: 'Åstrup Kommune' },
      { id: 'u2', title: 'Center for Skole', parent: 'u1', type: 'centre' },
    ])
    expect(now.positions.find((position) => position.isLeader)).toMatchObject({
      title: 'Centerchef',
      unit: 'u2',
    })
    expect(now.persons).toMatchObject([{ id: 'p1', name: 'Kari Prøve', email: 'kari@aastrup.example' }])
  })

  test('a name that a unit had before is not taken in', () => {
    expect(read(readOs2mo(os2moAnswerOf())).units.map((unit) => unit.title)).not.toContain(
      'Skoleforvaltningen',
    )
  })

  test.each([[{}], [null], [{ org_units: [] }], ['<html>']])(
    'anything else is not of the shape: %j',
    (answer) => {
      expect(readOs2mo(answer)).toEqual({ ok: false, problem: 'not the shape' })
    },
  )
})

describe('FK Organisation', () => {
  test('units, functions in the class of leaders, and users with their person and e-mail are read', () => {
    const now = read(readFk(fkAnswer()))
    expect(now.units).toMatchObject([
      { id: 'e1', title: 'Åstrup Kommune' },
      { id: 'e2', title: 'Center for Skole', parent: 'e1' },
    ])
    expect(now.positions).toMatchObject([{ id: 'e2/leder', title: 'Centerchef', isLeader: true }])
    expect(now.holdings).toMatchObject([{ position: 'e2/leder', person: 'b1' }])
    expect(now.persons).toMatchObject([{ id: 'b1', name: 'Kari Prøve', email: 'kari@aastrup.example' }])
  })

  test('what is inactive is not in force', () => {
    expect(read(readFk(fkAnswer())).units.map((unit) => unit.title)).not.toContain('Nedlagt enhed')
  })

  test('an answer without units says so', () => {
    expect(readFk({ FremsoegObjekthierarkiOutput: {} })).toEqual({ ok: false, problem: 'no units' })
    expect(readFk({ data: {} })).toEqual({ ok: false, problem: 'not the shape' })
  })
})
