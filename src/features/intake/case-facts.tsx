import { Section } from '../../design/page.tsx'
import type { CaseFacts as Facts } from '../../domain/intake/review.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'

/** The case (sag) that the document is about: number, openness, recommendation, attachments. Its decisions are proposals. */
export function CaseFacts({ one }: { one: Facts }) {
  const { t } = useTexts(intakeRoom)
  return (
    <Section title={one.title || t.review.case} id={`case-${one.number || 'one'}`}>
      <dl className="facts">
        {one.number ? (
          <>
            <dt>{t.review.field.caseNumber}</dt>
            <dd>{one.number}</dd>
          </>
        ) : null}
        <dt>{t.review.field.openness}</dt>
        <dd>{t.review.openness[one.openness]}</dd>
        {one.recommendation.length > 0 ? (
          <>
            <dt>{t.review.recommendation}</dt>
            <dd>
              {one.recommendation.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </dd>
          </>
        ) : null}
        {one.attachments.length > 0 ? (
          <>
            <dt>{t.review.attachments}</dt>
            <dd>
              <ul className="lines lines--plain">
                {one.attachments.map((attachment) => (
                  <li key={attachment.title}>
                    {attachment.title}
                    {attachment.openness ? ` (${t.review.openness[attachment.openness]})` : ''}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        ) : null}
      </dl>
    </Section>
  )
}
