import { sectionOpenedBy } from '../../domain/intake/case-sections.ts'

/**
 * Some converters put an empty line after every line. Then one empty line says nothing, and two or more part paragraphs.
 * Told from a text whose paragraphs are one line each by lines that plainly go on below the empty one.
 */
export function withoutDoubleSpacing(lines: readonly string[]): readonly string[] {
  const filled = lines.flatMap((line, place) => (line.trim() === '' ? [] : [place]))
  const spaced = filled.filter((place) => lines[place + 1]?.trim() === '' && place + 1 < lines.length)
  const goingOn = spaced.filter((place) => goesOn(lines[place] ?? '', lines[place + 2] ?? ''))
  if (filled.length < 8 || spaced.length < filled.length * 0.7 || goingOn.length < filled.length * 0.12)
    return lines
  return lines.filter((line, place) => line.trim() !== '' || place === 0 || !opensPair(lines, place))
}

/** True for the empty line that follows a line of any kind: every second of a run of empty lines stays. */
function opensPair(lines: readonly string[], place: number): boolean {
  let run = 0
  for (let at = place - 1; at >= 0 && lines[at]?.trim() === ''; at -= 1) run += 1
  return run % 2 === 0
}

const goesOn = (line: string, next: string): boolean =>
  /^\s*\p{Ll}/u.test(next) && line.trim().length > 25 && !/[.:!?]\s*$/.test(line)

/** How wide a text runs before it is wrapped: as long as nearly all lines that go on below. A text without such lines is no narrower than a page. */
export function widthOf(lines: readonly string[]): number {
  const wrapped = lines.filter(
    (line, place) => line.trim().length >= 20 && goesOn(line, lines[place + 1] ?? ''),
  )
  const isEvident = wrapped.length >= 4
  const lengths = (isEvident ? wrapped : lines)
    .map((line) => line.trim().length)
    .filter((length) => length >= 25)
    .sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 60
  if (isEvident) return width
  // Where next to no line goes on below, none was wrapped: every line is its own.
  const longest = lengths.at(-1) ?? 60
  // Several lines that end at the same margin were wrapped there, though none goes on in small letters.
  const atMargin = lengths.filter((length) => length > longest - 9).length
  if (longest <= 112 && atMargin >= 4) return Math.max(60, longest)
  const isUnwrapped = lengths.length >= 8 && wrapped.length <= lengths.length * 0.1
  return Math.max(60, isUnwrapped ? longest * 1.35 : width)
}

/** Ends of lines after which a text goes on. */
const openEnd =
  /(?:,|(?<!\p{L})(?:og|eller|samt|i|på|til|af|for|fra|med|ved|om|som|der|at|den|det|de|en|et|er|kan|skal|vil|over|under|mellem|efter|før|inden|hvor|når|mio\.?|ca\.?|kr))$/iu
/** Beginnings that only a new paragraph has: a bullet, a code, a number with a stop. */
const newBegin =
  /^(?:[-–•*·▪]\s|[A-ZÆØÅ]{1,3}[-. ]?\d{1,3}[a-z]?(?:[-/][A-ZÆØÅa-z\d]+)*[.:)]?\s+\p{Lu}|\d{1,3}[.)]\s+(?:\p{Lu}|at\s)|\d{1,2}(?:\.\d{1,2})?\s*[-–]\s+\S|[a-zæøå]\)\s|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+\p{Lu})/u

/** A label that forms and catalogues set on a line of its own. */
const labelAlone =
  /^(?:Økonomi|Økonomiske konsekvenser|Konsekvenser|Bemærkninger|Beskrivelse|Baggrund|Formål|Proces|Tidsplan)(?:\s*\(.*\))?$/u
/** A heading in capitals is over when small letters begin. */
const isShouted = (line: string, next: string): boolean =>
  /^[^\p{Ll}]*\p{Lu}{3,}[^\p{Ll}]*$/u.test(line) && /\p{Ll}/u.test(next) && !line.endsWith('-')

/** True for a line that can only begin something new, whatever stands above it. */
export const beginsAnew = (line: string): boolean => newBegin.test(line.trim())

/**
 * True when a writer has ended the line: its next word would have fitted in, or what follows can only begin anew.
 * A word cut by a hyphen, and a line that goes on in lower case, never end a paragraph.
 */
export function isHardBreak(line: string, next: string, width: number): boolean {
  const [a, b] = [line.trim(), next.trim()]
  if (beginsAnew(b) || /^\p{Lu}[\p{L} ]{2,28}:(?:\s|$)/u.test(b)) return !a.endsWith('-')
  // A title that ends in its year, right above another line: "Katalog over forslag til budget 2028".
  if (/^\p{Lu}[^.,;:]{10,90} (?:20\d\d[-–])?20\d\d$/u.test(a) && /^\p{Lu}/u.test(b)) return true
  if (labelAlone.test(b) || isShouted(a, b)) return true
  // Points of a recommendation, each on its line: "at …" below "at …" or below who recommends.
  if (/^at\s/u.test(b) && /^at\s|(?:indstiller|anbefaler|foreslår|indstilles)\b[^.]{0,60}[,:]?$/u.test(a))
    return true
  // A line of a contents list is whole when its page number has come.
  if (/(?:\.\s?){4,}\s*\d{1,4}$/.test(a)) return true
  if (sectionOpenedBy(a)?.rest === '' || sectionOpenedBy(b)) return true
  if (/\p{L}-$/u.test(a) || /^\p{Ll}/u.test(b) || openEnd.test(a)) return false
  // A year or a sum never opens a paragraph: "… senest marts" + "2030."
  if (
    /^(?:20\d\d(?:[.,;)]|$|\s\p{Ll})|\d+(?:[.,]\d+)* (?:mio|mill|kr|t\.)(?!\p{L}))/u.test(b) &&
    !/[.!?:;]$/.test(a)
  )
    return false
  // Lines far longer than a page is wide were never wrapped.
  if (width > 180) return true
  const [firstWord = ''] = b.split(/\s/)
  const isSentenceEnd = /[.!?:]["”»)]?$/.test(a)
  return a.length + 1 + firstWord.length < width * (isSentenceEnd ? 0.95 : 0.8)
}

/**
 * Puts what runs over a page break together: lines at the top of a page that go on from the foot of the page before
 * are moved there, so that a passage has one page.
 */
export function joinPages(
  pages: readonly (readonly string[])[],
  width: number,
): readonly (readonly string[])[] {
  const joined: string[][] = []
  for (const page of pages) {
    const before = joined.at(-1)
    const foot = before?.findLast((line) => line.trim() !== '')
    const top = page.findIndex((line) => line.trim() !== '')
    if (!before || foot === undefined || top < 0 || !runsOver(foot, page[top] ?? '', width)) {
      joined.push([...page])
      continue
    }
    let end = top + 1
    while (
      end < page.length &&
      page[end]?.trim() !== '' &&
      !isHardBreak(page[end - 1] ?? '', page[end] ?? '', width)
    )
      end += 1
    while (before.at(-1)?.trim() === '') before.pop()
    before.push(...page.slice(top, end))
    joined.push(page.slice(end))
  }
  return joined
}

function runsOver(foot: string, top: string, width: number): boolean {
  if (/^\s*\p{Ll}(?!\)|\.)/u.test(top)) return !/[:;]$/.test(foot.trim())
  const isOpen = !/[.!?:;]$/.test(foot.trim()) && foot.trim().length > width * 0.75
  return isOpen && !isHardBreak(foot, top, width)
}
