import { useTexts } from '../messages/use-texts.tsx'
import { wayOf } from './shown-link.ts'
import { fieldName, fieldText } from './field-text.ts'
import type { FieldChange, LinkChange, ShownChange } from './shown-change.ts'

const shownAtFirst = 5
const longText = 60

/** What happened to an element: who changed what, when, why, and by which decision. The older are folded. */
export function ElementChanges({ changes, title }: { changes: readonly ShownChange[]; title?: string }) {
  const { t } = useTexts()
  const older = changes.slice(shownAtFirst)
  return (
    <details className="fold ruled" id="history">
      <summary>{title ?? t.plan.history(changes.length)}</summary>
      <ChangeList changes={changes.slice(0, shownAtFirst)} />
      {older.length > 0 ? (
        <details className="fold">
          <summary>{t.plan.olderHistory(older.length)}</summary>
          <ChangeList changes={older} />
        </details>
      ) : null}
    </details>
  )
}

function ChangeList({ changes }: { changes: readonly ShownChange[] }) {
  const { t, format } = useTexts()
  return (
    <ol className="lines lines--dense changes">
      {changes.map((change) => (
        <li key={change.number}>
          <div className="meta">
            {[
              format.moment(change.recordedAt),
              change.onBehalfOf
                ? `${change.by || t.common.administration}, ${t.common.onBehalf(change.onBehalfOf)}`
                : change.by || t.common.administration,
              change.effectiveOn && t.plan.historyEffective(format.date(change.effectiveOn)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
          <div>{change.isFirst ? `${t.plan.historyFirst}: ${change.reason}` : change.reason}</div>
          {change.decision ? <div>{t.plan.historyByDecision(change.decision)}</div> : null}
          {change.fields.map((field) => (
            <FieldLine key={field.field} change={field} />
          ))}
          {change.links.map((link, index) => (
            <LinkLine key={`${link.by} ${index}`} change={link} />
          ))}
        </li>
      ))}
    </ol>
  )
}

/** Short values beside each other; long texts one below the other, so that they can be read. */
function FieldLine({ change }: { change: FieldChange }) {
  const { t, format } = useTexts()
  const before = fieldText(change.field, change.before, t, format)
  const after = fieldText(change.field, change.after, t, format)
  const isLong = before.length + after.length > longText
  return (
    <div className={isLong ? 'change change--long' : 'change'}>
      <strong>{fieldName(change.field, t)}</strong>{' '}
      <span className="visually-hidden">{t.plan.historyFrom}</span>
      <del>{before}</del> <span aria-hidden="true">→</span>{' '}
      <span className="visually-hidden">{t.plan.historyTo}</span>
      <ins>{after}</ins>
    </div>
  )
}

function LinkLine({ change }: { change: LinkChange }) {
  const { t } = useTexts()
  const way = wayOf(change, t)
  const title = change.title ?? t.plan.endedElement
  return (
    <div className="change">{change.isEnd ? t.plan.linkEnded(way, title) : t.plan.linkAdded(way, title)}</div>
  )
}
