import { Link } from 'react-router'
import { TableScroll } from '../../design/page.tsx'
import { Icon } from '../../design/symbols.tsx'
import { accessRequestsRoom } from '../../messages/rooms/access-requests.ts'
import { marksRoom } from '../../messages/rooms/marks.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import type { ShownCovered } from './shown-covered.ts'

/** What a request covers: what it is, how open, internal or shared, and who decides. */
export function CoveredTable({ covered }: { covered: readonly ShownCovered[] }) {
  const { t } = useTexts(accessRequestsRoom)
  const words = t.accessRequests
  return (
    <TableScroll label={words.title}>
      <table className="table table--stack covered">
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.text}</th>
            <th scope="col">{words.openness}</th>
            <th scope="col">{words.decides}</th>
          </tr>
        </thead>
        <tbody>
          {covered.map((one, index) => (
            // The list is made anew each time and nothing in it moves.
            // oxlint-disable-next-line no-array-index-key -- nothing else tells two of them apart
            <Line key={index} one={one} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Line({ one }: { one: ShownCovered }) {
  const { t, format } = useTexts(accessRequestsRoom)
  const { marks } = useTexts(marksRoom).t
  const words = t.accessRequests
  return (
    <tr>
      <th scope="row">
        {one.address ? <Link to={one.address}>{one.title}</Link> : one.title}
        <div className="meta">
          {words.sort[one.sort]} · {format.date(one.on)}
        </div>
      </th>
      <td data-label={one.text ? words.text : undefined} className="full">
        {one.text}
      </td>
      <td data-label={words.openness}>
        <span className={one.openness === 'closed' ? 'access access--closed' : 'access'}>
          <Icon name={one.openness === 'open' ? 'open' : 'lock'} />
          {t.common.openness[one.openness]} · {marks.mark[one.mark]}
        </span>
        {one.why ? <div className="meta">{one.why}</div> : null}
      </td>
      <td data-label={words.decides}>{one.decides}</td>
    </tr>
  )
}
