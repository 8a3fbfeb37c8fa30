/** A word's edge where æ, ø and å are letters too; the `\b` of regular expressions knows only a to z. */
const edge = String.raw`(?:(?<=[\p{L}\d_])(?![\p{L}\d_])|(?<![\p{L}\d_])(?=[\p{L}\d_]))`

const word = String.raw`[\p{L}\d_]`
/** Beside a letter of the pattern itself one look is enough, and a good deal faster. */
const withEdges = (source: string): string =>
  source
    .replace(/\\b(?=[a-zæøå])/giu, `(?<!${word})`)
    .replace(/(?<=(?<!\\)[a-zæøå])\\b/giu, `(?!${word})`)
    .replaceAll(String.raw`\b`, edge)

/** Each place in the code makes its pattern once. */
const patternOf = (flags: string) => {
  const made = new WeakMap<TemplateStringsArray, RegExp>()
  return (source: TemplateStringsArray): RegExp => {
    const pattern = made.get(source) ?? new RegExp(withEdges(String.raw(source)), flags)
    made.set(source, pattern)
    return pattern
  }
}

/** A pattern of Danish words, small and capital letters alike, in which `\b` is the edge of a Danish word. */
export const danish = patternOf('iu')
/** The same, for finding every place. */
export const danishAll = patternOf('giu')
