import { type Content, type Kind, parseContent } from '../../domain/chain/element.ts'
import { fieldSpecs } from './field-specs.ts'

/** Rows pasted from a spreadsheet, read as elements of one kind; what can't be read is named by row and field. */
export type Pasted<K extends Kind> = Readonly<{
  contents: readonly Content<K>[]
  problems: readonly Readonly<{ row: number; field: string }>[]
}>

type Names = Readonly<{
  /** What a field is called on the screen, for the heading row. */
  fields: Readonly<Record<string, string>>
  /** What a choice is called on the screen. */
  choices: Readonly<Record<string, string>>
  /** The id of an element that is referred to by its name. */
  idOf: (kind: Kind, title: string) => string | undefined
}>

/** The fields that can be pasted, in the order of the columns when there is no heading row. */
export const pastedFields = (kind: Kind) =>
  fieldSpecs[kind].filter((spec) => !['amounts', 'references', 'check', 'item type'].includes(spec.input))

const same = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase('da') === b.trim().toLocaleLowerCase('da')

/** Reads pasted rows: tabs (or semicolons) between cells, a heading row when the first row names fields. */
export function readPasted<K extends Kind>(kind: K, text: string, names: Names): Pasted<K> {
  const rows = text
    .split(/\r\n?|\n/)
    .map((row) => row.split(row.includes('\t') ? '\t' : ';').map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ''))
  const specs = pastedFields(kind)
  const heading = rows[0]?.map((cell) =>
    specs.find((spec) => same(names.fields[spec.name] ?? spec.name, cell)),
  )
  const hasHeading = heading !== undefined && heading.some((spec) => spec !== undefined)
  const columns = hasHeading ? heading : specs
  const contents: Content<K>[] = []
  const problems: { row: number; field: string }[] = []
  for (const [index, row] of rows.entries()) {
    if (hasHeading && index === 0) continue
    const input: Record<string, unknown> = {}
    row.forEach((cell, column) => {
      const spec = columns[column]
      if (!spec || cell === '') return
      if (spec.input === 'choice') {
        const choice = spec.choices.find((one) => same(names.choices[one] ?? one, cell) || same(one, cell))
        if (choice === undefined) problems.push({ row: index + 1, field: spec.name })
        else input[spec.name] = choice
      } else if (spec.input === 'reference') {
        const id = names.idOf(spec.of, cell)
        if (id === undefined) problems.push({ row: index + 1, field: spec.name })
        else input[spec.name] = id
      } else input[spec.name] = spec.input === 'number' ? Number(cell.replace(',', '.')) : cell
    })
    // A list of names is enough: what a choice must have is the first of its choices.
    for (const spec of fieldSpecs[kind])
      if (spec.input === 'choice' && spec.name === 'type' && input['type'] === undefined)
        input['type'] = defaultType[kind] ?? spec.choices[0]
    const parsed = parseContent(kind, input)
    if (parsed.ok) contents.push(parsed.content)
    else problems.push(...parsed.problems.map((problem) => ({ row: index + 1, field: problem.field })))
  }
  return { contents, problems }
}

const defaultType: Partial<Record<Kind, string>> = { body: 'standing committee', unit: 'centre' }
