import { LightMark, type LightShape } from '../design/symbols.tsx'
import type { Light, Progress, Status } from '../domain/follow-up/status.ts'
import { useTexts } from '../messages/use-texts.tsx'

/** The shape that a status is shown with: finished is its own mark, since the light says something else (R26). */
export const shapeOf = (status: Pick<Status, 'light' | 'progress'> | undefined): LightShape =>
  status === undefined
    ? 'none'
    : status.progress === 'completed' || status.progress === 'absorbed in operations'
      ? 'done'
      : status.light === 'grey'
        ? 'none'
        : status.light

/** A status as shape, colour and word; no status is said too (R29). */
export function StatusLight({
  status,
}: {
  status: Readonly<{ light: Light; progress: Progress }> | undefined
}) {
  const { t } = useTexts()
  const shape = shapeOf(status)
  const word = !status
    ? t.common.notReported
    : shape === 'done'
      ? t.common.progress[status.progress]
      : t.common.light[status.light]
  return <LightMark shape={shape} word={word} />
}

/** Progress as a bar with its per cent, or as its word where there is none. */
export function ProgressMark({
  status,
}: {
  status: Readonly<{ progress: Progress; percent?: number | undefined }> | undefined
}) {
  const { t } = useTexts()
  if (!status) return null
  if (status.percent === undefined) return <>{t.common.progress[status.progress]}</>
  return (
    <span className="progress">
      <svg className="progress__track" aria-hidden="true">
        <rect width={`${status.percent}%`} height="100%" />
      </svg>
      {status.percent} %
    </span>
  )
}
