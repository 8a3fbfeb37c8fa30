/** Lines that belong to the page and not to the document: page numbers, and what a web page puts round a text. */
const pageNumber =
  /^(?:(?:side|page|s\.)\s*\d{1,4}(?:\s*(?:af|of|\/|:)\s*\d{0,4})?\s*:?|\d{1,4}\s*(?:\/|af)\s*\d{1,4}|[-–]\s*\d{1,4}\s*[-–])$/iu
const webFrame =
  /^(?:kopier link(?: til.*)?|til top(?:pen)?|hent som pdf|hent pdf|download(?: pdf)?|udskriv(?: side)?|print|se alle bilag|accepter (?:alle )?cookies|afvis (?:alle )?cookies|(?:vis|læs) mere|tip en ven|del (?:på|via) .{2,20}|luk(?: vindue)?|læs op|spring til indhold|tilbage til .{2,30}|similar documents|report)$/iu

/** True for a line that belongs to the page alone, wherever it stands. */
export const isFurniture = (line: string): boolean => {
  const text = line.trim()
  return pageNumber.test(text) || webFrame.test(text)
}

/** A footer with the page's number far out to the right: "Åstrup Kommune              4". */
const titledPageNumber =
  /^(?:(?=.*(?:kommune|budget|plan|referat|dagsorden)).{5,90}?\s{6,}\d{1,3}|.{3,90}?\s{4,}side\s*\d{1,3}(?:\s*(?:af|\/)\s*\d{1,3})?)$/iu

/** "Åstrup Kommune 4": a foot that stands on one page only, since the others ended elsewhere. */
const municipalityAndPage = /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)? Kommune[\s·|,–-]+(?:side\s*)?\d{1,3}$/iu

/** A number alone on a line: a page's, a point's, or a count of attachments. */
export const isLoneNumber = (line: string | undefined): boolean => /^\s*\d{1,4}\.?\s*$/.test(line ?? '')

/** Takes out headers, footers and page numbers, so that a sentence that runs over them is whole again. */
export function withoutFurniture(pages: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const repeated = repeatedLines(pages)
  return pages.map((lines) => {
    const filled = lines.flatMap((line, place) => (isFilled(line) ? [place] : []))
    const out = new Set<number>()
    for (const [at, place] of filled.entries()) {
      const line = lines[place] ?? ''
      const [before = '', after = ''] = [filled[at - 1], filled[at + 1]].map((one) => lines[one ?? -1])
      const isEdge = at === 0 || at === filled.length - 1
      if (
        isFurniture(line) ||
        (titledPageNumber.test(line.trim()) && ![before, after].some(hasGaps)) ||
        repeated.has(keyOf(line)) ||
        (isEdge && pages.length > 1 && municipalityAndPage.test(line.trim())) ||
        (isLoneNumber(line) && (webFrame.test(after.trim()) || (isEdge && pages.length > 1)))
      )
        out.add(place)
    }
    return withoutLines(lines, out)
  })
}

/** True for a line with gaps, as the rows of a table have. */
const hasGaps = (line: string): boolean => / {3,}\S/.test(line.trim())

const isFilled = (line: string): boolean => line.trim() !== ''

/** Takes lines out together with the blank lines below them when the sentence above goes on. */
function withoutLines(lines: readonly string[], out: ReadonlySet<number>): readonly string[] {
  const kept: string[] = []
  let isBridging = false
  for (const [place, line] of lines.entries()) {
    if (out.has(place)) {
      while (isOpen(kept.findLast(isFilled)) && kept.at(-1)?.trim() === '') kept.pop()
      isBridging = isOpen(kept.at(-1))
      continue
    }
    if (isBridging && line.trim() === '') continue
    isBridging = false
    kept.push(line)
  }
  return kept
}

/** A line of running text that ends in the middle of a sentence. */
const isOpen = (line: string | undefined): boolean =>
  line !== undefined &&
  line.trim().length > 40 &&
  !/[.:;!?)]\s*$/.test(line.replace(/\b(?:mio|ca|kr)\.\s*$/iu, 'x'))

const keyOf = (line: string): string => line.trim().replace(/\d+/g, '#').replace(/\s+/g, ' ')

/** Lines that stand, figures aside, at the top or the foot of at least half of the pages. */
function repeatedLines(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  if (pages.length < 2) return new Set()
  const count = new Map<string, number>()
  for (const lines of pages) {
    const filled = lines.filter(isFilled)
    for (const key of new Set([...filled.slice(0, 2), ...filled.slice(-2)].map(keyOf)))
      if (/\p{L}/u.test(key)) count.set(key, (count.get(key) ?? 0) + 1)
  }
  return new Set(
    [...count].filter(([, times]) => times >= Math.max(2, pages.length * 0.5)).map(([key]) => key),
  )
}
