import { Link } from 'react-router'
import { Section, TableScroll } from '../../design/page.tsx'
import { LightMark } from '../../design/symbols.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { StatusLight } from '../../parts/lights.tsx'
import type { ItemPageData } from './item-page-data.ts'

/** The initiatives and actions that carry the item out. */
export function ItemActionsTable({ actions }: { actions: ItemPageData['actions'] }) {
  const { t, format } = useTexts()
  if (actions.length === 0) return null
  return (
    <Section title={t.plan.actions} id="actions">
      <TableScroll label={t.plan.actions}>
        <table className="table table--stack">
          <thead>
            <tr>
              <th scope="col">{t.plan.action}</th>
              <th scope="col">{t.plan.responsible}</th>
              <th scope="col">{t.plan.deadline}</th>
              <th scope="col">{t.plan.status}</th>
            </tr>
          </thead>
          <tbody>
            {actions.map((action) => (
              <tr key={action.id}>
                <th scope="row">
                  <Link to={`/led/${action.id}`}>{action.title}</Link>
                </th>
                <td data-label={t.plan.responsible}>{action.who ?? <span className="faint">–</span>}</td>
                <td data-label={t.plan.deadline}>
                  {action.deadline ? format.briefly(action.deadline) : <span className="faint">–</span>}
                  {action.isLate ? <div className="outdated">{t.plan.late}</div> : null}
                </td>
                <td data-label={t.plan.status}>
                  {action.doneOn ? (
                    <LightMark shape="done" word={format.shortDate(action.doneOn)} />
                  ) : (
                    <StatusLight status={action.status} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  )
}
