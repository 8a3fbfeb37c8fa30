import { z } from 'zod'
import { type ProblemName, problemSchema, problemStatuses } from './problem.ts'

type Given = Readonly<{
  params?: unknown
  query?: unknown
  body?: unknown
  sends?: z.ZodType
  summary: string
  method: string
  isEdit?: true
  isOpen?: boolean
  takesFile?: true
  problems?: readonly ProblemName[]
}>

/** The problems that an operation may answer with: its own, and those that follow from what it takes. */
export function problemsOf(given: Given): readonly ProblemName[] {
  const names = new Set<ProblemName>(given.problems)
  if (!given.isOpen) names.add('unauthenticated')
  if (given.query || given.body || given.isEdit) names.add('invalid')
  if (given.params) names.add('not-found')
  if (given.body || given.takesFile)
    for (const name of ['invalid', 'malformed', 'too-large', 'unsupported-media-type'] as const)
      names.add(name)
  if (given.method !== 'GET') names.add('other-site')
  if (given.method === 'POST') for (const name of ['invalid', 'key-reused'] as const) names.add(name)
  if (given.isEdit) for (const name of ['stale', 'version-missing'] as const) names.add(name)
  for (const name of ['too-many', 'mistake', 'unavailable'] as const) names.add(name)
  return [...names]
}

/** The answers of an operation by status: its body, and problem details by what they mean. */
export function responsesOf(given: Given, status: number): Record<number, unknown> {
  const responses: Record<number, unknown> = {
    [status]: given.sends
      ? { description: given.summary, content: { 'application/json': { schema: given.sends } } }
      : z.null().describe('Done; there is nothing to say.'),
  }
  for (const name of problemsOf(given)) {
    const code = problemStatuses[name]
    const known = responses[code] as { description: string } | undefined
    responses[code] = {
      description: known ? `${known.description}, \`/problems/${name}\`` : `\`/problems/${name}\``,
      content: { 'application/problem+json': { schema: problemSchema } },
    }
  }
  return responses
}
