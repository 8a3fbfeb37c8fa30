import { sureFrom, unsureBelow } from '../../domain/intake/review.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'

/** How sure a reading is, in three squares and a word (sikkerhed). */
export function Certainty({ confidence }: { confidence: number }) {
  const { t } = useTexts(intakeRoom)
  const bars = confidence >= sureFrom ? 3 : confidence >= unsureBelow ? 2 : 1
  const word = bars === 3 ? t.review.sure : bars === 2 ? t.review.fair : t.review.unsure
  return (
    <span className="certainty">
      <span className="certainty__bars" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <i key={bar} className={bar <= bars ? 'yes' : undefined} />
        ))}
      </span>
      {word}
    </span>
  )
}
