/** Bullets that fonts draw from their private area, and the usual ones. */
const glyphBullets = /[\uE000-\uF8FF]/gu
const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
}

/**
 * Text as a person would type it: one kind of blank, no invisible marks, letters in one piece.
 * A form feed and a tab are kept, because they say where pages and columns end.
 */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
      // Hidden marks, direction marks and control characters would break searching and comparing.
      .replace(
        // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
        /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u0000-\u0008\u000B\u000E-\u001F\u007F]/g,
        '',
      )
      .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
      .replace(/[ﬀﬁﬂﬃﬄ]/g, (letter) => ligatures[letter] ?? letter)
      .replace(/a[°˚]/g, 'å')
      .replace(/A[°˚]/g, 'Å')
      .replace(glyphBullets, '•')
      .normalize('NFC')
  )
}

/** Words cut at a line end or left with a hyphen inside a line: `ve- drørende`. A hyphen before og, eller, samt or til is a real one. */
export const joinLooseHyphens = (text: string): string =>
  text.replace(/(\p{Ll})- (?!(?:og|eller|samt|til|kontra|som|i|på|ved)\b)(\p{Ll}{2,})/gu, '$1$2')

/** Joins two lines of one paragraph; a hyphen at the end is taken out unless it is a real one: `børne-` + `og ungeområdet`. */
export function joinLines(before: string, after: string): string {
  if (before === '') return after
  if (/\p{L}-$/u.test(before)) {
    if (/^(?:og|eller|samt|til|kontra)\b/u.test(after)) return `${before} ${after}`
    if (/^\p{Ll}/u.test(after)) return before.slice(0, -1) + after
    return before + after
  }
  return `${before} ${after}`
}
