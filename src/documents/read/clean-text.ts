/** Letters that fonts draw from their private area; nearly always a bullet. */
const glyphs = /[\uE000-\uF8FF]/gu
const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
}

/**
 * Text as a person would type it: one kind of blank, no invisible marks, letters in one piece.
 * Form feed, newline and tab are kept, because they say where pages, lines and columns end.
 */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      // Hidden marks, direction marks and control characters would break searching and comparing, and no database takes NUL.
      .replace(
        // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
        /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F]/g,
        '',
      )
      .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
      .replace(/[ﬀ-ﬄ]/g, (letter) => ligatures[letter] ?? letter)
      // A ring that the converter wrote apart from its letter.
      .replace(/a ?(?:°|˚|\u030A)/g, 'å')
      .replace(/A ?(?:°|˚|\u030A)/g, 'Å')
      .replace(glyphs, '•')
      .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
      .normalize('NFC')
  )
}

/** A hyphen before one of these words is a real one: `børne- og ungeområdet`. */
const afterRealHyphen = /^(?:og|eller|samt|til|kontra|i|på|ved|som|m\.|mv|m\.v)(?!\p{L})/u

/** Words with a hyphen and a blank left inside a line are joined: `ve- drørende`. */
export const joinLooseHyphens = (text: string): string =>
  text.replace(/(?<=\p{Ll})- (?=\p{Ll}{2})(\p{Ll}+)/gu, (whole, after: string) =>
    afterRealHyphen.test(after) ? whole : after,
  )

/** Joins two lines of one paragraph; a hyphen at the end is taken out unless it is a real one. */
export function joinLines(before: string, after: string): string {
  if (before === '') return after
  if (/\p{L}-$/u.test(before)) {
    if (afterRealHyphen.test(after)) return `${before} ${after}`
    // A row of words with hyphens between them (bruger-proces-) keeps its own.
    if (/^\p{Ll}/u.test(after) && !/-\p{L}+-$/u.test(before)) return before.slice(0, -1) + after
    return before + after
  }
  return `${before} ${after}`
}

/** The lines of a paragraph as one text. */
export const joined = (lines: readonly string[]): string =>
  joinLooseHyphens(lines.map((line) => line.trim()).reduce(joinLines, ''))

/** Words whose letters a scan has set apart are put together again: `a n læ g s m id ler`. */
export const joinSpacedLetters = (text: string): string =>
  text.replace(/(?<![\p{L}\d])(?:\p{L}{1,2} ){4,}\p{L}{1,6}(?![\p{L}\d])/gu, (run) => {
    const letters = run.split(' ')
    const single = letters.filter((one) => one.length === 1 && !/[iåøIÅØ]/.test(one)).length
    return single >= 4 && single >= letters.length * 0.4 ? letters.join('') : run
  })
