import { Link } from 'react-router'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { ProgressMark, shapeOf, StatusLight } from '../../parts/lights.tsx'
import type { Line } from './element-parts.ts'

const atFirst = 10

/** Elements that hang together with the one shown: how each goes, and who answers for it. Many are folded after the first. */
export function LineTable({
  label,
  lines,
  hasKind,
}: {
  label: string
  lines: readonly Line[]
  hasKind?: boolean
}) {
  const { t } = useTexts()
  const more = lines.slice(atFirst)
  return (
    <>
      <Rows label={label} lines={lines.slice(0, atFirst)} hasKind={hasKind} />
      {more.length > 0 ? (
        <details className="fold">
          <summary>{t.element.andMore(more.length)}</summary>
          <Rows label={label} lines={more} hasKind={hasKind} />
        </details>
      ) : null}
    </>
  )
}

function Rows({
  label,
  lines,
  hasKind,
}: {
  label: string
  lines: readonly Line[]
  hasKind?: boolean | undefined
}) {
  const { t } = useTexts()
  const hasStatus = lines.some((line) => line.status)
  const hasWho = lines.some((line) => line.who)
  return (
    <table className="table table--stack line-table">
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t.element.name}</th>
          {hasKind ? <th scope="col">{t.element.kind}</th> : null}
          {hasStatus ? <th scope="col">{t.element.status}</th> : null}
          {hasWho ? <th scope="col">{t.element.responsible}</th> : null}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <Link to={addressOf(line)}>{line.title}</Link>
              {line.isOver && shapeOf(line.status) !== 'done' ? (
                <span className="meta"> {t.element.over}</span>
              ) : null}
            </th>
            {hasKind ? <td>{t.common.kind[line.kind]}</td> : null}
            {hasStatus ? (
              <td>
                {line.status ? (
                  <span className="pair">
                    <StatusLight status={line.status} />
                    {shapeOf(line.status) === 'done' ? null : <ProgressMark status={line.status} />}
                  </span>
                ) : null}
              </td>
            ) : null}
            {hasWho ? <td data-label={line.who ? t.element.responsible : undefined}>{line.who}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
