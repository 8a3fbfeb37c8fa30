import { agreementByKind } from './two-agreements.ts'
import { asDocx, asPdf, asText } from './written-document.ts'
import { asHtml, asOdt } from './written-web.ts'
import { xlsxFile, xlsxRow } from './xlsx-file.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const plan: readonly (readonly (string | number)[])[] = [
  ['Udmøntningsplan for budgetaftale 2027-2030'],
  ['Nr.', 'Emne', 'Udvalg', 'Ansvarlig', '2027 (1.000 kr.)', '2028 (1.000 kr.)', 'Status'],
  ['D1', 'Bus til svømmehallen', 'Kulturudvalget', 'Kulturchefen', 500, 600, 'Grøn'],
  ['D2', 'Mindre rengøring', 'Økonomiudvalget', 'Ejendomschefen', -800, -800, 'Gul'],
  ['A4', 'Ny bro over åen', 'Teknisk Udvalg', 'Vejchefen', 1_500, 12_000, 'Rød'],
]

/** A document in every format that is read, by the name of its file. */
export const everyFormat = async (): Promise<Readonly<Record<string, Uint8Array>>> => ({
  'fil.pdf': asPdf(agreementByKind, { isRuled: true }),
  'spalter.pdf': asPdf(agreementByKind, { columns: 2, header: 'Åstrup Kommune' }),
  'fil.docx': await asDocx(agreementByKind),
  'fil.odt': asOdt(agreementByKind),
  'fil.html': bytesOf(asHtml(agreementByKind)),
  'fil.txt': bytesOf(asText(agreementByKind)),
  'fil.xlsx': xlsxFile([{ name: 'Plan', rows: plan.map((row, at) => xlsxRow(at + 1, row)).join('') }]),
  'fil.csv': bytesOf(plan.map((row) => row.join(';')).join('\r\n')),
})
