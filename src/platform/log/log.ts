import { type MistakeFacts, mistakeFacts } from './mistake-facts.ts'
import { requestId } from './request-scope.ts'

/** How the server tells what it does: lines of JSON for programs, words for a terminal at hand, or not at all. */
export const logStyles = ['json', 'words', 'silent'] as const
export type LogStyle = (typeof logStyles)[number]

/** One request that was answered. `route` is the pattern of the address: what stood in it is in no log. */
export type AnsweredRequest = Readonly<{
  request: string
  method: string
  route: string
  status: number
  milliseconds: number
  queries: number
  /** True when the asker left before the answer was out. */
  isLeft: boolean
}>

let style: LogStyle = 'words'

/** Chooses how this process writes its log. */
export function writeLogAs(chosen: LogStyle): void {
  style = chosen
}

/** Says something to the operator: that it starts, where it answers, that it stops. */
export function logWords(text: string): void {
  if (style === 'words') console.log(text)
  if (style === 'json')
    writeLine({
      level: 'info',
      what: 'message',
      message: text
        .trim()
        .replace(/\s*\n\s*/g, ' · ')
        .replace(/ {2,}/g, ' '),
    })
}

/** Writes one line of a request. A terminal at hand would drown in them. */
export function logRequest({ milliseconds, isLeft, ...rest }: AnsweredRequest): void {
  if (style !== 'json') return
  const level = rest.status >= 500 ? 'error' : 'info'
  writeLine({
    level,
    what: 'request',
    ...rest,
    ms: Number(milliseconds.toFixed(1)),
    ...(isLeft ? { left: true } : {}),
  })
}

/** Writes down a mistake of ours: where it happened, and of which request; nothing of what people wrote. */
export function logMistake(thrown: unknown): void {
  const request = requestId()
  if (style === 'json')
    return writeLine({
      level: 'error',
      what: 'mistake',
      ...(request ? { request } : {}),
      ...mistakeFacts(thrown),
    })
  // Whoever sits at the terminal is developing, and wants all of it; what is kept in a file is not for contents.
  if (process.stderr.isTTY && style === 'words') return console.error(request ?? '', thrown)
  console.error(mistakeWords(mistakeFacts(thrown), request))
}

const mistakeWords = ({ name, code, message, at, cause }: MistakeFacts, request?: string): string =>
  [
    [request, name, code, message].filter((part) => part !== undefined).join(' '),
    ...at.map((place) => `    at ${place}`),
    ...(cause ? [`  ← ${mistakeWords(cause)}`] : []),
  ].join('\n')

const writeLine = (facts: Readonly<Record<string, unknown>>): void => {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...facts })}\n`)
}
