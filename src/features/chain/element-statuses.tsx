import { Section } from '../../design/page.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { ProgressMark, StatusLight } from '../../parts/lights.tsx'
import { MarkedTexts } from '../../parts/mark.tsx'
import type { ElementPageData } from './element-page-data.ts'

const atFirst = 3

/** The statuses of an element, the latest first; the older are folded. */
export function ElementStatuses({ statuses }: { statuses: ElementPageData['statuses'] }) {
  const { t } = useTexts()
  const older = statuses.slice(atFirst)
  return (
    <Section title={t.element.statuses} id="statuses">
      <List statuses={statuses.slice(0, atFirst)} />
      {older.length > 0 ? (
        <details className="fold">
          <summary>{t.element.andMore(older.length)}</summary>
          <List statuses={older} />
        </details>
      ) : null}
    </Section>
  )
}

function List({ statuses }: { statuses: ElementPageData['statuses'] }) {
  const { t, format } = useTexts()
  return (
    <ol className="timeline">
      {statuses.map((status) => (
        <li key={status.id}>
          <span className="date">{format.date(status.on)}</span>
          <div>
            <div className="pair">
              <StatusLight status={status} /> <ProgressMark status={status} />
            </div>
            <MarkedTexts words={status.words} isQuoted />
            <div className="meta">
              {[status.roundTitle ?? t.element.between, status.by || t.common.administration]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </div>
        </li>
      ))}
    </ol>
  )
}
