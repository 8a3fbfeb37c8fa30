import { isSure, type Proposal, progressOf } from '../../domain/intake/review.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { orderAddress, type ReviewOrder } from './review-order.ts'
import { Link } from 'react-router'
import type { ReviewPageData } from './review-page-data.ts'
import type { Reviewer } from './use-reviewer.ts'

type ToolsProps = Readonly<{
  data: ReviewPageData
  all: readonly Proposal[]
  order: ReviewOrder
  current: string | undefined
  reviewer: Reviewer
  /** What happened last, read out as well. */
  said: string
}>

/** What is shown and in which order, and what can be done with several at once. */
export function ReviewTools({ data, all, order, current, reviewer, said }: ToolsProps) {
  const { t } = useTexts(intakeRoom)
  const sure = all.filter(isSure).length
  const choice = (to: ReviewOrder, label: string, count?: number) => (
    <Link
      key={label}
      to={orderAddress(to, current)}
      replace
      preventScrollReset
      aria-current={to.show === order.show && to.order === order.order ? 'true' : undefined}
    >
      {label} {count === undefined ? null : <b>{count}</b>}
    </Link>
  )
  return (
    <div className="review__tools">
      <nav className="review__views" aria-label={t.review.show}>
        {choice({ ...order, show: 'all' }, t.review.showAll, all.length)}
        {choice({ ...order, show: 'waiting' }, t.review.showWaiting, progressOf(all).waiting)}
      </nav>
      <nav className="review__views" aria-label={t.review.order}>
        {choice({ ...order, order: 'document' }, t.review.asInDocument)}
        {choice({ ...order, order: 'doubt' }, t.review.doubtFirst)}
      </nav>
      {data.isFinished ? null : (
        <form
          method="post"
          action={orderAddress(order, current)}
          className="review__acts"
          onSubmit={(event) => {
            event.preventDefault()
            const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
            const what = button instanceof HTMLButtonElement ? button.value : ''
            if (what === 'undo') void reviewer.undo()
            else if (what === 'accept sure') reviewer.acceptSure()
            else reviewer.add(what === 'add:theme' ? 'theme' : 'item', '', { page: 1, from: 0, to: 0 })
          }}
        >
          {sure > 0 ? (
            <button className="button" name="act" value="accept sure">
              {t.review.acceptSure(sure)}
            </button>
          ) : null}
          <button className="button" name="act" value="undo" aria-keyshortcuts="Z">
            {t.review.undo} <kbd>Z</kbd>
          </button>
          <button className="button" name="act" value="add:item">
            {t.review.addItem}
          </button>
          <button className="button" name="act" value="add:theme">
            {t.review.addTheme}
          </button>
        </form>
      )}
      <p className="review__said" role="status">
        {said}
      </p>
    </div>
  )
}
