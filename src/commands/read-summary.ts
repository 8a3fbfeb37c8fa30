import type { ExtractedItem, Extraction } from '../domain/intake/extraction.ts'
import { common } from '../messages/da/common.ts'
import { intake } from '../messages/da/intake.ts'
import { terminal } from '../messages/da/terminal.ts'
import { formatOf } from '../messages/format.ts'

const { money, unit, date } = formatOf('da')

/** What a document says, short and in Danish, for somebody who looks at the terminal. */
export function summaryOf(extraction: Extraction): string {
  const { kind, title, years, items, themes, cases, warnings } = extraction
  const lines = [
    ...(title && title.value !== 'unreadable' ? [title.value] : []),
    terminal.readKind(intake.kinds[kind], years.join(', ')),
    terminal.readCounts(items.length, themes.length, cases.length),
    ...section(items.map(itemLine)),
    ...section(themes.map((theme) => `  ${theme.level === 'theme' ? '  ' : ''}${shown(theme.title.value)}`)),
    ...cases.flatMap((one) => [
      '',
      `  ${[one.number?.value, one.title?.value].filter(Boolean).join(' ') || terminal.readWithoutTitle}`,
      ...one.decisions.map(
        ({ body, date: day, text }) =>
          `    ${[body?.value, day && day.value !== 'unreadable' ? date(day.value) : ''].filter(Boolean).join(' ')}: ${shortened(shown(text.value))}`,
      ),
    ]),
    ...(warnings.length > 0
      ? ['', terminal.readWarnings, ...warnings.map((warning) => `  ${intake.warning(warning)}`)]
      : []),
    '',
    terminal.readMore,
  ]
  return lines.join('\n')
}

const section = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? ['', ...lines] : [])
const shown = (value: string): string =>
  value === 'unreadable' ? terminal.readUnreadableAmount : value.replace(/\s+/g, ' ')
const shortened = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text)

/** "  BU31  Ny hal · Anlægsprojekt · 2027: 2.000.000 kr." */
function itemLine(item: ExtractedItem): string {
  const amounts = Object.entries(item.amounts).map(
    ([year, { value }]) =>
      `${year}: ${value === 'unreadable' ? terminal.readUnreadableAmount : `${money(value, 'kr')} ${unit('kr')}`}`,
  )
  const kind = item.kind && item.kind.value !== 'unreadable' ? common.itemType[item.kind.value] : ''
  const name = [item.number?.value ?? '', shown(item.title.value)].filter(Boolean).join('  ')
  return `  ${[name, kind, ...amounts].filter(Boolean).join(' · ')}`
}
