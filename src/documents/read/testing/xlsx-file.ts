import { zipFile } from './zip-file.ts'

/** A sheet of a test workbook: its rows as XML, and what stands before and after them. */
export type WrittenSheet = Readonly<{
  name?: string
  rows: string
  before?: string
  after?: string
  state?: string
}>

/** The parts of a workbook that a test may write itself. */
export type WrittenParts = Readonly<{
  styles?: string
  shared?: readonly string[]
  properties?: string
  more?: Readonly<Record<string, Uint8Array | string>>
}>

/** A spreadsheet as Excel saves it, part by part. */
export function xlsxFile(sheets: readonly WrittenSheet[], parts: WrittenParts = {}): Uint8Array {
  const { styles = '', shared = [], properties = '', more = {} } = parts
  const list = sheets.map(
    ({ name = `Ark${sheets.length}`, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`,
  )
  const relations = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  return zipFile({
    'xl/workbook.xml': `<workbook xmlns:r="r">${properties}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...(styles === '' ? {} : { 'xl/styles.xml': `<styleSheet>${styles}</styleSheet>` }),
    'xl/sharedStrings.xml': `<sst>${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows, before = '', after = '' }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...more,
  })
}

/** A row of texts and numbers, from column A on; nothing where nothing stands. */
export const xlsxRow = (
  number: number,
  cells: readonly (string | number | undefined)[],
  attributes = '',
): string =>
  `<row r="${number}"${attributes}>${cells
    .map((cell, at) => {
      const name = `${columnLetters(at)}${number}`
      if (cell === undefined) return ''
      return typeof cell === 'number'
        ? `<c r="${name}"><v>${cell}</v></c>`
        : `<c r="${name}" t="inlineStr"><is><t>${cell}</t></is></c>`
    })
    .join('')}</row>`

/** A cell with a style. */
export const styledCell = (name: string, style: number, value: number | string): string =>
  `<c r="${name}" s="${style}">${value === '' ? '' : `<v>${value}</v>`}</c>`

const columnLetters = (at: number): string =>
  at < 26 ? String.fromCodePoint(65 + at) : columnLetters(Math.floor(at / 26) - 1) + columnLetters(at % 26)
