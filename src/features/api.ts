import fastify, { type FastifyInstance } from 'fastify'
import { z } from 'zod'
import { done } from '../request/api/answer.ts'
import { openOperation } from '../request/api/open-operation.ts'
import { describeApi } from '../request/api/openapi.ts'
import { answerTheRest, type ApiOptions, prepareApi } from '../request/api/prepare.ts'
import { accessRequestsApi } from './access-requests/access-requests.api.ts'
import { conversationsApi } from './conversations/conversations.api.ts'
import { chainApi } from './chain/chain.api.ts'
import { followUpApi } from './follow-up/follow-up.api.ts'
import { homeApi } from './home/home.api.ts'
import { insightApi } from './insight/insight.api.ts'
import { intakeApi } from './intake/intake.api.ts'
import { peopleApi } from './people/people.api.ts'
import { erasureApi } from './people/erasure/erasure.api.ts'
import { handoverApi } from './people/handover/handover.api.ts'
import { organisationApi } from './people/organisation/organisation.api.ts'
import { personalApi } from './people/personal/personal.api.ts'
import { retentionApi } from './retention/retention.api.ts'
import { signInApi } from './sign-in/sign-in.api.ts'
import { searchApi } from './search/search.api.ts'
import { meetingsApi } from './meetings/meetings.api.ts'
import { planApi } from './plan/plan.api.ts'

/** The API: the same use cases as the pages, described by the schemas that check them. */
export async function registerApi(api: FastifyInstance, options: ApiOptions): Promise<void> {
  prepareApi(api, options)
  await describeApi(api)
  for (const part of [
    signInApi,
    homeApi,
    peopleApi,
    personalApi,
    accessRequestsApi,
    erasureApi,
    organisationApi,
    handoverApi,
    retentionApi,
    planApi,
    chainApi,
    followUpApi,
    meetingsApi,
    conversationsApi,
    insightApi,
    searchApi,
    intakeApi,
  ])
    part(api)
  openOperation(api, {
    path: '/openapi.json',
    id: 'getDescription',
    tag: 'Access',
    summary: 'This description.',
    sends: z.record(z.string(), z.unknown()),
    run: async () => done(api.swagger() as unknown as Record<string, unknown>),
  })
  answerTheRest(api)
}

/** The description of the API, made without a server that listens and without a database. */
export async function openApiDocument(): Promise<object> {
  const app = fastify()
  await app.register(registerApi, {
    prefix: '/api/v1',
    askingOf: () => Promise.reject(new Error('the description of the API asks nobody')),
  })
  const answer = await app.inject('/api/v1/openapi.json')
  if (answer.statusCode !== 200) throw new Error('the API could not be described')
  return answer.json<object>()
}
