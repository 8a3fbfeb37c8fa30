/** What is written down of a mistake: what kind it is and where it happened, and nothing of what people wrote. */
export type MistakeFacts = Readonly<{
  name: string
  /** SQLSTATE or the system's code, where there is one. */
  code?: string
  /** The words of the JavaScript engine, which name parts of the program only. */
  message?: string
  /** Where, innermost first. */
  at: readonly string[]
  cause?: MistakeFacts
}>

/** Engines put names of properties into these, never values; all other messages may hold what somebody wrote. */
const engineErrors = new Set(['TypeError', 'ReferenceError', 'RangeError'])
const mostFrames = 12
const mostCauses = 3

/**
 * The facts of something thrown, without contents: a message of the database or of a parser quotes what it was given, so messages are
 * left out, except the engine's own with all that is quoted taken out.
 */
export function mistakeFacts(thrown: unknown, depth = 0): MistakeFacts {
  if (!(thrown instanceof Error)) return { name: typeof thrown, at: [] }
  const { code } = thrown as { code?: unknown }
  const { name } = thrown.constructor
  const isWord = typeof code === 'string' && /^[A-Z0-9_]{2,60}$/.test(code) && !/\d{6}/.test(code)
  return {
    name,
    ...(isWord ? { code } : {}),
    ...(engineErrors.has(name) ? { message: withoutQuotes(thrown.message) } : {}),
    at: framesOf(thrown),
    ...(thrown.cause !== undefined && depth < mostCauses
      ? { cause: mistakeFacts(thrown.cause, depth + 1) }
      : {}),
  }
}

const withoutQuotes = (message: string): string =>
  (message.split('\n')[0] ?? '')
    .replace(/(?<quote>["'`]).*\k<quote>/g, '…')
    .replace(/\d{4,}/g, '…')
    .slice(0, 200)

/** The places of a stack. A message of many lines stands before them and is no place. */
const framesOf = ({ stack = '' }: Error): readonly string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at .*(?::\d+:\d+\)?|\(<anonymous>\))$/.test(line))
    .slice(0, mostFrames)
    .map((line) =>
      line
        .trim()
        .replace(/^at /, '')
        .replace(/file:\/\//, ''),
    )
