import { z } from 'zod'
import { apiTexts } from '../../messages/api-texts.ts'
import type { Language } from '../../messages/language.ts'

/** Every kind of problem with its status code. The name is the last part of its type, `/problems/stale`, and never changes. */
export const problemStatuses = {
  invalid: 400,
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'other-site': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  'unsupported-media-type': 415,
  'other-host': 421,
  refused: 422,
  'key-reused': 422,
  'version-missing': 428,
  'too-many': 429,
  mistake: 500,
  unavailable: 503,
} as const
/** The name of a kind of problem. */
export type ProblemName = keyof typeof problemStatuses

/** One field that is wrong: where it was sent, which rule it breaks, and a sentence for a person. */
export const fieldProblem = z
  .object({
    field: z.string().describe('The path of the field, e.g. `elements.0.title`.'),
    in: z.enum(['body', 'query', 'header']),
    rule: z.string().describe('The rule that it breaks, e.g. `too_small`.'),
    detail: z.string(),
  })
  .meta({ id: 'FieldProblem' })

/** Problem details (RFC 9457), with what belongs to some kinds only. */
export const problemSchema = z
  .object({
    type: z.string().describe('A relative reference that names the kind of problem, e.g. `/problems/stale`.'),
    title: z.string().describe('The same for every problem of this kind, in the language asked for.'),
    status: z.number().int(),
    detail: z.string().describe('What to do, in the language asked for.'),
    request: z
      .string()
      .optional()
      .describe(
        'With a status of 500 or more: the number of this request, as in `X-Request-Id`, to tell whoever runs the installation.',
      ),
    fields: z
      .array(fieldProblem)
      .optional()
      .describe('What is wrong, field by field: with `/problems/invalid`, and where a rule asks for more.'),
    refused: z
      .string()
      .optional()
      .describe('The rule that refused it, in a word of the code, e.g. `loop` or `round is closed`.'),
    yours: z.unknown().optional().describe('With `/problems/stale`: what you sent.'),
    current: z.unknown().optional().describe('With `/problems/stale`: what stands now.'),
    differing: z
      .array(z.string())
      .optional()
      .describe('With `/problems/stale`: the fields in which the two differ.'),
    conflicts: z
      .array(z.record(z.string(), z.unknown()))
      .optional()
      .describe(
        'With `/problems/conflict` of fields that others have changed: for each the two values, by whom and when.',
      ),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457), sent as application/problem+json.' })
/** Problem details as they are sent. */
export type ProblemDetails = z.output<typeof problemSchema>

/** A problem as an answer of a use case: the kind, and what is to be said beside its usual words. */
export type Problem = Readonly<
  { problem: ProblemName; version?: number } & Partial<
    Pick<ProblemDetails, 'detail' | 'fields' | 'refused' | 'yours' | 'current' | 'differing' | 'conflicts'>
  >
>

/** Makes a problem. */
export const problem = (name: ProblemName, more: Omit<Problem, 'problem'> = {}): Problem => ({
  problem: name,
  ...more,
})

/** The problem details of a problem, in a language. */
export function problemDetails(
  { problem: name, version: _version, ...more }: Problem,
  language: Language,
): ProblemDetails {
  const { title, detail } = apiTexts(language).problems[name]
  return { type: `/problems/${name}`, title, status: problemStatuses[name], detail, ...more }
}
