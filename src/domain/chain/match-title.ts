/** How well a title answers what somebody typed: higher is better, nothing when it doesn't. Typing errors, æøå and word order are forgiven. */
export function titleMatch(typed: string, title: string): number | undefined {
  const words = wordsOf(typed)
  const titleWords = wordsOf(title)
  let score = 0
  for (const word of words) {
    const best = Math.max(0, ...titleWords.map((one) => wordMatch(word, one)))
    if (best === 0) return undefined
    score += best
  }
  return score + (titleWords[0]?.startsWith(words[0] ?? '') ? 1 : 0)
}

/** Lower case without accents; æ, ø and å as those write them who lack the keys. */
const wordsOf = (text: string): readonly string[] =>
  text
    .toLocaleLowerCase('da')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter(Boolean)

function wordMatch(typed: string, word: string): number {
  if (word === typed) return 8
  if (word.startsWith(typed)) return 6
  if (typed.length > 2 && word.includes(typed)) return 4
  const allowed = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0
  if (allowed === 0) return 0
  // What is typed may be the beginning of the word, so it is held against beginnings of about its length.
  for (let length = typed.length - allowed; length <= typed.length + allowed; length += 1)
    if (distance(typed, word.slice(0, length)) <= allowed) return 2
  return 0
}

/** Letters to add, drop, change or swap to come from one word to another. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (rows[i - 2]?.[j - 2] ?? 0) + 1
          : Number.POSITIVE_INFINITY
      row.push(
        Math.min(
          (rows[i - 1]?.[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (rows[i - 1]?.[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
          swap,
        ),
      )
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 0
}
