import { Link } from 'react-router'
import { TableScroll } from '../../design/page.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import type { accessData } from './access-data.ts'

type People = NonNullable<Awaited<ReturnType<typeof accessData>>['people']>['who']

/** People with why they see something, or don't, and what they may do with it. */
export function PeopleTable({ people }: { people: People }) {
  const { t } = useTexts()
  const { openness: words } = t
  return (
    <TableScroll label={words.people}>
      <table className="table table--stack">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.why}</th>
            <th scope="col">{words.may}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <tr key={one.person}>
              <th scope="row">
                <Link to={`/mennesker/${one.person}`}>{one.name}</Link>
                <div className="meta">{one.roles.map((role) => t.common.role[role]).join(', ')}</div>
              </th>
              <td data-label={words.why}>
                {words.because[one.why](one.role ? t.common.role[one.role] : (one.by ?? ''))}
              </td>
              <td data-label={words.may}>
                {one.sees
                  ? (['report', 'approve', 'edit'] as const)
                      .filter((act) => one.may[act])
                      .map((act) => words.acts[act])
                      .join(', ') || words.readOnly
                  : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
