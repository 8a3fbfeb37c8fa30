import { accessRequestsRoom } from '../../messages/rooms/access-requests.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import type { ShownRequest } from './seen-requests.ts'

/** Whether a request is answered, and else by when it is to be. */
export function RequestState({ request, today }: { request: ShownRequest; today: string }) {
  const { t, format } = useTexts(accessRequestsRoom)
  const words = t.accessRequests
  if (request.answeredOn) return words.answeredOn(format.date(request.answeredOn))
  return (
    <>
      {format.date(request.answerBy)}
      {request.answerBy < today ? (
        <div>
          <span className="tag tag--warn">{words.overdue}</span>
        </div>
      ) : null}
    </>
  )
}

/** What a request asks about, in one line. */
export function useScope({ aboutName, words, from, to }: ShownRequest): string {
  const { t, format } = useTexts(accessRequestsRoom)
  return [
    aboutName,
    words && `»${words}«`,
    t.accessRequests.period(from && format.date(from), to && format.date(to)),
  ]
    .filter(Boolean)
    .join(' · ')
}
