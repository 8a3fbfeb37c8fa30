import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { afterAct, type ReviewAct } from '../../domain/intake/review-acts.ts'
import type { Proposal } from '../../domain/intake/review.ts'
import type { ReviewProblem } from './act-on-review.ts'
import type { ReviewPageData } from './review-page-data.ts'
import type { ReviewAnswer } from './review-acts.resource.ts'

/** What stood in the way of an act, and the act, so that it can be done all the same. */
export type Obstacle = Readonly<{
  problem: ReviewProblem | Readonly<{ problem: 'unreadable' }>
  act: ReviewAct
}>

/** A review as the page holds it: what a person does is shown at once and sent after; what others do comes in beside it. */
export type LiveReview = Readonly<{
  proposals: ReadonlyMap<string, Proposal>
  names: Readonly<Record<string, string>>
  /** What stood in the way, by the proposal's id. */
  obstacles: Readonly<Record<string, Obstacle>>
  isOffline: boolean
  /** Does it here and sends it; says at once whether it could be done here. */
  act: (act: ReviewAct) => boolean
  undo: () => Promise<ReviewAnswer>
  forget: (id: string) => void
  /** The proposals as they are at this moment. */
  latest: () => readonly Proposal[]
  /** Answers when everything that was done here has been sent. */
  landed: () => Promise<unknown>
}>

const askEvery = 8_000
const tryAgainAfter = 3_000

/** Keeps a review alive on the page. `onOthers` hears how many proposals others have changed. */
export function useReview(
  data: ReviewPageData,
  onOthers: (count: number) => void,
  met: Readonly<Record<string, Obstacle>> = {},
): LiveReview {
  const [proposals, show] = useState<ReadonlyMap<string, Proposal>>(
    () => new Map(data.proposals.map((one) => [one.id, one])),
  )
  const [names, setNames] = useState(data.names)
  const [obstacles, setObstacles] = useState(met)
  const [isOffline, setOffline] = useState(false)
  const held = useRef({
    shown: proposals,
    /** As the server has them. */
    confirmed: new Map(proposals),
    revision: data.revision,
    /** How many acts on a proposal are still under way: it isn't overwritten until they have landed. */
    underway: new Map<string, number>(),
    sending: Promise.resolve<unknown>(undefined),
  })

  const put = useCallback((changed: readonly Proposal[]) => {
    const next = new Map(held.current.shown)
    for (const one of changed) {
      if (one.state === 'gone') next.delete(one.id)
      else next.set(one.id, one)
    }
    held.current.shown = next
    show(next)
  }, [])

  const take = useCallback(
    (answer: ReviewAnswer) => {
      const here = held.current
      here.revision = Math.max(here.revision, answer.revision)
      for (const one of answer.changed) here.confirmed.set(one.id, one)
      put(answer.changed.filter((one) => !here.underway.get(one.id)))
      setNames((known) => ({ ...known, ...answer.names }))
      const others = answer.changed.filter((one) => one.by !== data.me).length
      if (others > 0) onOthers(others)
    },
    [put, data.me, onOthers],
  )

  const send = useCallback(
    (body: object): Promise<ReviewAnswer> => {
      const sent = held.current.sending.then(async () => {
        for (;;) {
          const answer = await post(`${data.id}/handling?since=${held.current.revision}`, body)
          setOffline(answer === undefined)
          if (answer) return answer
          await new Promise((resolve) => setTimeout(resolve, tryAgainAfter))
        }
      })
      held.current.sending = sent
      return sent
    },
    [data.id],
  )

  const forget = useCallback((id: string) => {
    setObstacles(({ [id]: _gone, ...rest }) => rest)
  }, [])

  const act = useCallback(
    (what: ReviewAct): boolean => {
      const here = held.current
      const id = 'id' in what ? what.id : ''
      const outcome = afterAct([...here.shown.values()], what, data.me)
      if (!outcome.done) {
        const { done: _done, ...problem } = outcome
        setObstacles((known) => ({ ...known, [id]: { problem, act: what } }))
        return false
      }
      forget(id)
      if (outcome.changed.length === 0) return true
      const ids = outcome.changed.map((one) => one.id)
      for (const one of ids) here.underway.set(one, (here.underway.get(one) ?? 0) + 1)
      put(outcome.changed)
      void send(what).then((answer) => {
        for (const one of ids) here.underway.set(one, (here.underway.get(one) ?? 1) - 1)
        take(answer)
        if (!answer.problem) return
        // It couldn't be done there: what stands there is shown again, beside what was wanted.
        put(ids.map((one) => here.confirmed.get(one) ?? ({ id: one, state: 'gone' } as Proposal)))
        const { problem } = answer
        setObstacles((known) => ({ ...known, [id]: { problem, act: what } }))
      })
      return true
    },
    [data.me, forget, put, send, take],
  )

  const undo = useCallback(async () => {
    const answer = await send({ act: 'undo' })
    take(answer)
    return answer
  }, [send, take])

  const landed = useCallback(() => held.current.sending, [])
  const latest = useCallback(() => [...held.current.shown.values()], [])

  // The page was loaded anew, after something that isn't an act: what came with it stands.
  useEffect(() => {
    const here = held.current
    if (data.revision <= here.revision) return
    here.revision = data.revision
    here.confirmed = new Map(data.proposals.map((one) => [one.id, one]))
    here.shown = new Map(here.confirmed)
    show(here.shown)
  }, [data])

  useEffect(() => {
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return
      const answer = await get(`${data.id}/handling?since=${held.current.revision}`)
      if (answer) take(answer)
    }
    const clock = setInterval(() => void ask(), askEvery)
    const look = (): void => void ask()
    document.addEventListener('visibilitychange', look)
    const leave = (event: BeforeUnloadEvent): void => {
      if ([...held.current.underway.values()].some((count) => count > 0)) event.preventDefault()
    }
    window.addEventListener('beforeunload', leave)
    return () => {
      clearInterval(clock)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('beforeunload', leave)
    }
  }, [data.id, take])

  return useMemo(
    () => ({ proposals, names, obstacles, isOffline, act, undo, forget, latest, landed }),
    [proposals, names, obstacles, isOffline, act, undo, forget, latest, landed],
  )
}

/** The answer, or nothing when there is no connection. */
const post = (path: string, body: object): Promise<ReviewAnswer | undefined> =>
  answerOf(
    fetch(`/import/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
const get = (path: string): Promise<ReviewAnswer | undefined> => answerOf(fetch(`/import/${path}`))

const answerOf = (request: Promise<Response>): Promise<ReviewAnswer | undefined> =>
  request.then(
    async (response) =>
      response.ok || response.status === 409
        ? ((await response.json()) as ReviewAnswer)
        : // The server is there but can't answer: the person is told, and the act isn't sent over and over.
          { revision: 0, changed: [], names: {}, problem: { problem: 'unreadable' } },
    () => undefined,
  )
