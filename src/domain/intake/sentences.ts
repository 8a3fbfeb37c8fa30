import { danish } from './danish-pattern.ts'
/** A sentence and where it begins in the text. */
export type Sentence = Readonly<{ text: string; from: number }>

/** Short forms after which a dot ends no sentence. */
const shortForm = danish`(?:\b(?:mio|mill|mia|kr|ca|jf|pct|bl\.a|f\.eks|fx|nr|stk|inkl|ekskl|vedr|hhv|mv|m\.v|maks|min|evt|pr|t|dvs|d|kl|kap|afs|pkt|s|ift|mht|pga|hr|fru|ang|red|tlf)|(?:^|\s)\d{1,2}|\b[A-ZÆØÅ])\.$`

/** No sentence is longer; what is, is a list without stops, and is cut so that nothing has to be held against all of it. */
const longest = 1_500

/** Cuts running text into sentences. Danish short forms, ordinals and dates end none, unless a new sentence clearly opens after an amount. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (const match of text.matchAll(/[.!?](?=\s+)|\n+/gu)) {
    const to = match.index + match[0].length
    // A short form and the beginning of the next sentence are near; nothing further away decides.
    const before = text.slice(Math.max(from, to - 14), to)
    const after = text.slice(to, to + 14).trimStart()
    // "… 2 mio. kr. Teamet dækker …": after kroner a capital letter opens a sentence; inside "mio. kr." it never does.
    const mayEnd = /(?:kr|pct|mv|m\.v)\.$/iu.test(before)
      ? /^(?:["”»'–•-]\s*)?\p{Lu}/u.test(after)
      : !shortForm.test(before) && /^["”»'(–•-]?\s*[\p{Lu}\d]/u.test(after)
    if (match[0].startsWith('\n') || mayEnd || to - from > longest) {
      push(text.slice(from, to), from)
      from = to
    }
  }
  push(text.slice(from), from)
  return sentences

  function push(part: string, at: number): void {
    const lead = part.length - part.trimStart().length
    if (part.trim() !== '') sentences.push({ text: part.trim(), from: at + lead })
  }
}
