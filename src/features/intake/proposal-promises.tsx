import { Link } from 'react-router'
import type { PromiseReason } from '../../domain/intake/promised-before.ts'
import type { Proposal } from '../../domain/intake/review.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { StatusLight } from '../../parts/lights.tsx'
import { exactAmount } from './shown-amount.ts'
import type { ShownPromise } from './promised-data.ts'

type PromisesProps = Readonly<{ one: Proposal; promises: readonly ShownPromise[] | undefined }>

/** What was promised before and is still open: a person links it, closes it into this one, or keeps them apart. Nothing waits for it. */
export function ProposalPromises({ one, promises }: PromisesProps) {
  const { t } = useTexts(intakeRoom)
  if (!promises || one.state === 'created' || one.state === 'rejected') return null
  if (one.target !== undefined && one.target !== 'new') return null
  if (one.continues !== undefined) return <Chosen one={one} promises={promises} />
  return (
    <div className="question mt-2">
      <p className="question__text">
        <strong>{t.review.promised}</strong>
      </p>
      {promises.map((promise) => (
        <div key={promise.id}>
          <p className="question__text">
            {t.review.promisedText(promise.name, promise.agreement)}{' '}
            <Link to={`/punkt/${promise.id}`} target="_blank">
              {t.review.openElement}
            </Link>
          </p>
          <Story promise={promise} />
          <div className="buttons">
            <button className="button" name="act" value={`continue:link:${promise.id}`}>
              {t.review.continueLink}
            </button>
            <button className="button" name="act" value={`continue:merge:${promise.id}`}>
              {t.review.continueMerge}
            </button>
          </div>
        </div>
      ))}
      <div className="buttons">
        <button className="button button--plain" name="act" value="continue:none">
          {t.review.continueNone}
        </button>
      </div>
    </div>
  )
}

/** How it has gone so far, and why the two are thought to be one. */
function Story({ promise }: { promise: ShownPromise }) {
  const { t, format } = useTexts(intakeRoom)
  const { status } = promise
  const reason = (one: PromiseReason): string => {
    const words = t.review.promiseReason
    switch (one.kind) {
      case 'same title':
        return words.title
      case 'shared words':
        return words.words(one.words.join(', '))
      case 'same committee':
        return words.committee
      case 'same amount':
        return words.amount(`${exactAmount(one.kroner, 'kr', format)} ${format.unit('kr')}`)
    }
  }
  return (
    <p className="meta">
      <StatusLight status={status} />
      {[
        '',
        status && t.review.promiseStory(format.date(status.on)),
        promise.deadline && t.review.promiseDue(format.planned(promise.deadline)),
        ...promise.reasons.map(reason),
      ]
        .filter((part) => part !== undefined)
        .join(' · ')}
      {status?.sentence ? ` · »${status.sentence}«` : null}
    </p>
  )
}

function Chosen({ one, promises }: Readonly<{ one: Proposal; promises: readonly ShownPromise[] }>) {
  const { t } = useTexts(intakeRoom)
  const { continues } = one
  if (continues === undefined) return null
  const name = continues === 'none' ? '' : (promises.find(({ id }) => id === continues.item)?.name ?? '')
  return (
    <p className="meta mt-2">
      {continues === 'none'
        ? t.review.keptApart
        : continues.how === 'link'
          ? t.review.willLink(name)
          : t.review.willMerge(name)}
    </p>
  )
}
