/** A number format of a spreadsheet (talformat), as far as it tells what a number means. */
export type NumberFormat = Readonly<{ sections: readonly FormatSection[] }>

/** The format of positive numbers, of negative ones or of zero. */
type FormatSection = Readonly<{
  shows: 'number' | 'date' | 'month' | 'time' | 'words'
  /** Words around the number: a unit such as kr. or mio. kr. */
  before: string
  after: string
  /** All that it shows of a zero, where it has no place for one: a dash, or nothing. */
  instead: string | undefined
  isPercent: boolean
  hasThousands: boolean
  /** How often the number is divided by a thousand before it is shown. */
  thousands: number
}>

const builtIn: Readonly<Record<number, string>> = {
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'd-m-yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd-m-yyyy h:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '#,##0;-#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '#,##0.00;-#,##0.00;"-"',
  45: 'mm:ss',
  46: 'h:mm:ss',
  47: 'mm:ss',
}

/** Reads a number format: one of those that every spreadsheet has by number, or one that the file spells out. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  const said = code ?? builtIn[id] ?? 'General'
  return { sections: sectionsOf(said.slice(0, 500)).map(sectionOf) }
}

/** The parts between semicolons that stand in no quotes. */
function sectionsOf(code: string): readonly string[] {
  const sections = ['']
  for (const [token] of code.matchAll(/"[^"]*"?|\\.|\[[^\]]*\]?|[\s\S]/g))
    if (token === ';') sections.push('')
    else sections[sections.length - 1] += token
  return sections
}

function sectionOf(code: string): FormatSection {
  const words = { before: '', after: '' }
  let plain = ''
  for (const [token] of code.matchAll(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?|[\s\S]/g)) {
    const literal = token.startsWith('"')
      ? token.replaceAll('"', '')
      : token.startsWith('\\')
        ? token.slice(1)
        : token.startsWith('[$')
          ? (/^\[\$([^\]-]*)/.exec(token)?.[1] ?? '')
          : undefined
    // [h]:mm counts hours beyond a day; other brackets are colours and conditions.
    if (literal === undefined) plain += /^\[[hms]+\]$/i.test(token) ? 'h' : /^[_*[]/.test(token) ? '' : token
    else words[/[0#?]/.test(plain) ? 'after' : 'before'] += literal
  }
  const isGeneral = /^\s*general\s*$/i.test(plain)
  const isNumber = isGeneral || /[0#?]/.test(plain)
  const tokens = isGeneral ? '' : plain.toLowerCase()
  return {
    shows: /[yd]/.test(tokens)
      ? /d/.test(tokens)
        ? 'date'
        : 'month'
      : /[hs]/.test(tokens)
        ? 'time'
        : /m/.test(tokens)
          ? 'month'
          : isNumber || plain.includes('@')
            ? 'number'
            : 'words',
    before: isNumber ? unitIn(words.before) : `${words.before}${plain}`,
    instead: isGeneral || plain.includes('0') ? undefined : `${words.before}${words.after}`.trim(),
    after: unitIn(words.after),
    isPercent: plain.includes('%'),
    hasThousands: /[#0?],[#0?]/.test(plain),
    thousands: isGeneral ? 0 : (/[0#?](,*)(?:[^0#?,]*)$/.exec(plain)?.[1]?.length ?? 0),
  }
}

/** Only words tell something; signs and blanks are for the eye. */
const unitIn = (words: string): string => (/\p{L}/u.test(words) ? words.trim() : '')

const plainNumber: FormatSection = {
  shows: 'number',
  before: '',
  after: '',
  instead: undefined,
  isPercent: false,
  hasThousands: false,
  thousands: 0,
}

/**
 * A number as the spreadsheet shows it, in Danish: its unit, per cent and dates, a dash where zero is shown as one.
 * All digits are kept, also those that the format rounds away.
 */
export function shownNumber(value: number, format: NumberFormat, countsFrom1904: boolean): string {
  const { sections } = format
  const own = value < 0 ? sections[1] : value === 0 ? sections[2] : undefined
  const section = own ?? sections[0] ?? plainNumber
  switch (section.shows) {
    case 'words':
      return section.before.trim()
    case 'date':
    case 'month':
    case 'time':
      return shownMoment(value, section.shows, countsFrom1904) ?? danish(value, false)
    case 'number': {
      if (value === 0 && section.instead !== undefined) return section.instead
      const shown = section.isPercent ? value * 100 : value / 1_000 ** section.thousands
      const words = [section.before, danish(shown, section.hasThousands), section.isPercent ? '%' : '']
      return [...words, section.after].filter(Boolean).join(' ')
    }
  }
}

/** A number with a comma before its decimals; what binary fractions add at the end is left out. */
function danish(value: number, hasThousands: boolean): string {
  const rounded = Number(value.toPrecision(12)) || 0
  const [whole = '', part] = Math.abs(rounded).toString().split('.')
  const grouped = hasThousands && !/e/.test(whole) ? whole.replace(/\B(?=(?:\d{3})+$)/g, '.') : whole
  return `${rounded < 0 ? '-' : ''}${grouped}${part === undefined ? '' : `,${part}`}`
}

const months = 'januar februar marts april maj juni juli august september oktober november december'.split(
  ' ',
)

/** The moment that a day's number stands for: 31.12.2027, december 2027 or 14:30. */
function shownMoment(
  value: number,
  shows: 'date' | 'month' | 'time',
  countsFrom1904: boolean,
): string | undefined {
  if (value < 0 || value > 2_958_465) return undefined
  const begin = countsFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const date = new Date(begin + Math.round(value * 86_400) * 1_000)
  if (shows === 'time') return `${date.getUTCHours()}:${String(date.getUTCMinutes()).padStart(2, '0')}`
  return shows === 'date'
    ? `${date.getUTCDate()}.${date.getUTCMonth() + 1}.${date.getUTCFullYear()}`
    : `${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`
}
