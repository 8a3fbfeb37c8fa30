import type { ReactNode } from 'react'
import { Icon } from '../../design/symbols.tsx'
import { type Spoken, useTexts } from '../../messages/use-texts.tsx'
import { ProgressMark, StatusLight } from '../../parts/lights.tsx'
import { CellEditor, type CellChoices } from './cell-editor.tsx'
import { fieldName } from '../../parts/field-text.ts'
import type { ShownRow, ShownTheme } from './shown-row.ts'
import type { CellField } from './use-plan-rows.ts'

/** How a row stands to whoever works in the table. */
export type RowState = Readonly<{
  isCurrent: boolean
  isPicked: boolean
  /** The cell of this row that is open. */
  openField: CellField | undefined
  choices: CellChoices | undefined
  seen: number
  onPick: ((id: string, isRange: boolean) => void) | undefined
  onOpen: (id: string, field: CellField) => void
  onClose: () => void
}>

type Work = ShownRow | ShownTheme

type RowProps = Readonly<{ state: RowState }>

/** True when a row would look the same: the rest of a hundred rows stay as they are when one moves in the table. */
export function isSameRow<Props extends RowProps>(before: Props, after: Props): boolean {
  const { state: was, ...props } = before
  const { state: is, ...others } = after
  return isShallowEqual(props, others) && isShallowEqual(was, is)
}

const isShallowEqual = (a: object, b: object): boolean =>
  Object.entries(a).every(([name, value]) => (b as Readonly<Record<string, unknown>>)[name] === value)

// A hundred rows have two thousand cells: what every row has is put together by functions, not by components of its own.

/**
 * A value that is edited in place. It is plain text until its row is the one that somebody works in: then it is a button,
 * so that a hundred rows have the buttons of one.
 */
export const cellValue = (row: Work, field: CellField, state: RowState, children: ReactNode): ReactNode =>
  row.mayEdit && state.isCurrent && state.choices ? (
    <CellButton row={row} field={field} state={state}>
      {children}
    </CellButton>
  ) : (
    children
  )

function CellButton(props: { row: Work; field: CellField; state: RowState; children: ReactNode }) {
  const { t } = useTexts()
  const { row, field, state } = props
  const label = fieldName(field, t)
  const name = 'number' in row ? row.number : row.title
  const isOpen = state.openField === field && state.choices !== undefined
  return (
    <>
      <button
        type="button"
        className="cell-value"
        aria-expanded={isOpen}
        title={t.plan.editCell(label, name)}
        onClick={() => state.onOpen(row.id, field)}
      >
        {props.children}
        <span className="visually-hidden">, {t.plan.editCell(label, name)}</span>
      </button>
      {isOpen && state.choices ? (
        <CellEditor
          row={row}
          field={field}
          choices={state.choices}
          seen={state.seen}
          onClose={state.onClose}
        />
      ) : null}
    </>
  )
}

/** The box that picks a row for a mass edit; it belongs to the form below the table. */
export function pickCell(row: Work, name: string, state: RowState, { t }: Spoken): ReactNode {
  const { onPick } = state
  if (!onPick) return null
  return (
    <td className="pick">
      <input
        type="checkbox"
        form="many"
        name="id"
        value={row.id}
        aria-label={t.plan.pick(name)}
        checked={state.isPicked}
        onChange={(event) => onPick(row.id, (event.nativeEvent as MouseEvent).shiftKey)}
      />
    </td>
  )
}

/** Committee and responsible, each edited in place. */
export function whoCells(row: Work, state: RowState, { t }: Spoken): ReactNode {
  return (
    <>
      <td className="committee" data-edit="committee">
        {cellValue(
          row,
          'committee',
          state,
          row.committee ? (
            <abbr title={row.committee.title}>{row.committee.short ?? row.committee.title}</abbr>
          ) : (
            <span className="light--red">{t.plan.noCommittee}</span>
          ),
        )}
      </td>
      <td className="responsible" data-edit="responsible">
        {cellValue(
          row,
          'responsible',
          state,
          row.responsible?.title ?? <span className="light--red">{t.plan.noResponsible}</span>,
        )}
      </td>
    </>
  )
}

/** Progress and light. */
export function statusCells(row: Work): ReactNode {
  return (
    <>
      <td className="progress-cell">
        <ProgressMark status={row.status} />
      </td>
      <td className="light-cell">
        <StatusLight
          status={row.isClosed && row.status ? { ...row.status, progress: 'completed' } : row.status}
        />
      </td>
    </>
  )
}

/** What comes before a body next. */
export function nextCell(row: Work, state: RowState, { t, format }: Spoken): ReactNode {
  const closedOn = 'closedOn' in row ? row.closedOn : undefined
  const { next } = row
  const words = next ? (
    <>
      {`${next.body.short ?? next.body.title} `}
      {next.planned ? <span className="no-wrap">{format.briefly(next.planned)}</span> : null}
    </>
  ) : (
    <span className="faint">{t.plan.nonePlanned}</span>
  )
  return (
    <td className="next" data-edit="next">
      {row.isClosed && closedOn ? (
        <span className="faint">{t.plan.closedOn(format.shortDate(closedOn))}</span>
      ) : (
        cellValue(row, 'next', state, words)
      )}
    </td>
  )
}

/** When the status is from; old news are marked. */
export function statusAge(row: Work, { t, format }: Spoken): ReactNode {
  if (row.staleDays !== undefined)
    return (
      <span className="outdated">
        <Icon name="clock" />
        {t.plan.stale(row.staleDays)}
      </span>
    )
  if (!row.status) return null
  // What is not stale is of this month or the last, so its year goes without saying.
  const on = row.isClosed ? format.shortDate(row.status.on) : format.lately(row.status.on)
  return <span>{t.plan.updated(on)}</span>
}
