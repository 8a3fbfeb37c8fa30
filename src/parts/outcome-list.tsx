import { Link } from 'react-router'
import { Section } from '../design/page.tsx'
import { outcomesRoom } from '../messages/rooms/outcomes.ts'
import { useTexts } from '../messages/use-texts.tsx'
import { MarkLine } from './mark.tsx'
import type { ShownOutcome } from './shown-outcome.ts'

/** What has left conversations about an element (R82); nothing where nothing has. */
export function OutcomeSection({ outcomes }: { outcomes: readonly ShownOutcome[] }) {
  const { t } = useTexts(outcomesRoom)
  return outcomes.length === 0 ? null : (
    <Section title={t.outcomes.title} id="outcomes">
      <OutcomeList outcomes={outcomes} />
    </Section>
  )
}

/** Agreements, wishes and solutions, each with who said so and when. */
export function OutcomeList(props: { outcomes: readonly ShownOutcome[]; saysAbout?: boolean }) {
  const { t, format } = useTexts(outcomesRoom)
  return (
    <ol className="lines lines--dense">
      {props.outcomes.map((one) => (
        <li key={one.id}>
          <strong>{t.outcomes.kind[one.kind]}</strong>
          {props.saysAbout ? (
            <>
              {': '}
              <Link to={one.about.address}>{one.about.name}</Link>
            </>
          ) : null}
          <div className="text--kept">{one.text}</div>
          <div className="meta">{[one.by, format.date(one.on)].filter(Boolean).join(' · ')}</div>
          <MarkLine marking={one.marking} />
        </li>
      ))}
    </ol>
  )
}
