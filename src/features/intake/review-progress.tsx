import { Notice } from '../../design/page.tsx'
import type { UnknownColumn } from '../../domain/intake/column-meanings.ts'
import type { IntakeWarning } from '../../domain/intake/extraction.ts'
import { type Proposal, progressOf } from '../../domain/intake/review.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { Link } from 'react-router'

/** How far the review is, in one sentence or two; and what can be done with it now. */
export function ReviewProgressNotice(props: {
  proposals: readonly Proposal[]
  isFinished: boolean
  id: string
}) {
  const { t } = useTexts(intakeRoom)
  const progress = progressOf(props.proposals)
  const all = props.proposals.length
  if (props.isFinished)
    return (
      <Notice kind="good">
        {t.review.finished} <Link to={`/import/${props.id}/lagt`}>{t.intake.next}</Link>
      </Notice>
    )
  if (all === 0) return null
  const differences = props.proposals
    .filter((one) => one.state === 'waiting')
    .reduce((count, one) => count + one.differences.length, 0)
  return (
    <p className={`notice ${progress.waiting > 0 ? 'notice--warn' : ''}`} id="progress">
      <strong>{t.review.waits(progress.waiting, all)}</strong>{' '}
      {[
        differences > 0 ? t.review.disagree(differences) : '',
        progress.accepted > 0 ? t.review.canCreate(progress.accepted, progress.waiting > 0) : '',
        progress.created > 0 ? t.review.inPlan(progress.created) : '',
        progress.known > 0 ? t.review.known(progress.known) : '',
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  )
}

/** Columns of a spreadsheet that were left out because nobody has said what they hold, and where to say it. */
export function UnknownColumns({ columns, review }: { columns: readonly UnknownColumn[]; review: string }) {
  const { t } = useTexts(intakeRoom)
  if (columns.length === 0) return null
  return (
    <Notice>
      {t.intake.columns.leftOut(columns.map((column) => column.label))}{' '}
      <Link to={`/import/kolonner?gennemgang=${review}`}>{t.intake.columns.say}</Link>
    </Notice>
  )
}

/** What the reading wants a person to know. */
export function Warnings({ warnings }: { warnings: readonly IntakeWarning[] }) {
  const { t } = useTexts(intakeRoom)
  if (warnings.length === 0) return null
  const sentences = [...new Set(warnings.map((warning) => t.intake.warning(warning)))]
  return (
    <details className="fold mt-2">
      <summary>{t.review.warnings(sentences.length)}</summary>
      <ul className="lines lines--dense">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  )
}
