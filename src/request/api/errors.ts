import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { apiTexts } from '../../messages/api-texts.ts'
import type { Language } from '../../messages/language.ts'
import { loadedTexts } from '../../messages/loaded-texts.ts'
import { isUnreachable } from '../../platform/database/is-unreachable.ts'
import { type Problem, problem, type ProblemDetails } from './problem.ts'
import { sendProblem } from './send-problem.ts'
import { logMistake } from '../../platform/log/log.ts'

/** Turns what was thrown into problem details, in one place; a mistake of ours is printed and says nothing of its inside. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const found = problemOfError(error, request.askedLanguage)
  if (found.problem === 'mistake') logMistake(error)
  return sendProblem(request, reply, found)
}

function problemOfError(error: FastifyError, language: Language): Problem {
  if (hasZodFastifySchemaValidationErrors(error)) {
    // An address with something else than an id leads nowhere, just as an unknown id does.
    if (error.validationContext === 'params') return problem('not-found')
    const place = error.validationContext === 'body' ? 'body' : 'query'
    return problem('invalid', {
      fields: error.validation.flatMap((one) => fieldsOf(one, place, language)),
    })
  }
  if (isUnreachable(error)) return problem('unavailable')
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problem('too-large')
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return problem('unsupported-media-type')
    // 22P05 and 22021: letters that PostgreSQL's text doesn't hold.
    case '22P05':
    case '22021':
      return problem('malformed')
    default:
      return error.statusCode !== undefined && error.statusCode < 500
        ? problem('malformed')
        : problem('mistake')
  }
}

type Issue = Readonly<{
  keyword: string
  instancePath: string
  message?: string | undefined
  params?: unknown
}>

function fieldsOf(
  issue: Issue,
  place: 'body' | 'query',
  language: Language,
): NonNullable<ProblemDetails['fields']> {
  const path = issue.instancePath.split('/').filter(Boolean).join('.')
  const { errors } = loadedTexts(language)
  if (issue.keyword === 'unrecognized_keys') {
    const keys = (issue.params as { keys?: readonly string[] } | undefined)?.keys ?? []
    return keys.map((key) => {
      const field = path ? `${path}.${key}` : key
      return {
        field,
        in: place,
        rule: issue.keyword,
        detail: apiTexts(language).fieldUnknown(field),
      }
    })
  }
  const field = path || place
  const isMissing = issue.keyword === 'invalid_type' && issue.message?.endsWith('received undefined')
  return [
    {
      field,
      in: place,
      rule: isMissing ? 'required' : issue.keyword,
      detail: isMissing ? errors.fieldMissing(field) : errors.fieldWrong(field),
    },
  ]
}
