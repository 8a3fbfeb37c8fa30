import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useFetcher } from 'react-router'
import type { Option } from '../../design/field.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import { fieldName } from '../../parts/field-text.ts'
import type { PlanAnswer } from './plan-answer.ts'
import type { ShownRow, ShownTheme } from './shown-row.ts'
import type { CellField } from './use-plan-rows.ts'

/** What cells choose from. */
export type CellChoices = Readonly<{
  positions: readonly Option[]
  bodies: readonly Option[]
  themes: readonly Option[]
}>

type CellEditorProps = Readonly<{
  row: ShownRow | ShownTheme
  field: CellField
  choices: CellChoices
  seen: number
  onClose: () => void
}>

const listLength = 8

/** Edits one cell where it stands: Enter saves, Escape leaves it as it was; what somebody else wrote meanwhile is shown beside one's own. */
export function CellEditor({ row, field, choices, seen, onClose }: CellEditorProps) {
  const { t, format } = useTexts()
  const fetcher = useFetcher<PlanAnswer>({ key: `cell ${row.id} ${field}` })
  const form = useRef<HTMLFormElement>(null)
  const name = 'number' in row ? `${row.number} ${row.title}` : row.title
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  const failed = answer && 'problem' in answer ? answer : undefined
  const isSaved = answer !== undefined && !failed
  useEffect(() => {
    form.current
      ?.querySelector<HTMLElement>('select, input:not([type="hidden"])')
      ?.focus({ preventScroll: true })
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  useEffect(() => {
    if (isSaved) onClose()
  }, [isSaved, onClose])
  const press = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key === 'Escape') {
      event.preventDefault()
      onClose()
    }
    if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) {
      event.preventDefault()
      form.current?.requestSubmit()
    }
  }
  const label = fieldName(field, t)
  const list = (id: string, options: readonly Option[], value: string, none?: string) => (
    <select
      id={id}
      name={field === 'next' ? 'body' : 'value'}
      size={Math.min(listLength, options.length + 1)}
      defaultValue={value}
      onDoubleClick={() => form.current?.requestSubmit()}
    >
      {none === undefined ? null : <option value="">{none}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
  return (
    <fetcher.Form
      ref={form}
      method="post"
      action="/plan"
      className="cell-editor field"
      aria-label={t.plan.editCell(label, name)}
      onKeyDown={press}
    >
      <input type="hidden" name="do" value="field" />
      <input type="hidden" name="id" value={row.id} />
      <input type="hidden" name="field" value={field} />
      <input type="hidden" name="seen" value={failed?.seen ?? seen} />
      <label htmlFor="cell-value">{field === 'next' ? t.plan.body : label}</label>
      {field === 'responsible'
        ? list('cell-value', choices.positions, row.responsible?.id ?? '', t.plan.noResponsible)
        : null}
      {field === 'committee'
        ? list('cell-value', choices.bodies, row.committee?.id ?? '', t.plan.noCommittee)
        : null}
      {field === 'deadline' ? <DeadlineInputs deadline={'number' in row ? row.deadline : undefined} /> : null}
      {field === 'next' ? (
        <>
          {list('cell-value', choices.bodies, row.next?.body.id ?? row.committee?.id ?? '')}
          <label htmlFor="cell-planned">{t.plan.when}</label>
          <input
            id="cell-planned"
            name="planned"
            autoComplete="off"
            defaultValue={row.next?.planned ? format.planned(row.next.planned) : ''}
            placeholder={t.plan.whenExample}
          />
        </>
      ) : null}
      {failed ? <ConflictChoice failure={failed} onKeepTheirs={onClose} /> : null}
      {failed && failed.conflicts.length > 0 ? null : (
        <div className="cell-editor__buttons">
          <button
            className="button button--primary"
            type="submit"
            aria-disabled={fetcher.state !== 'idle' || undefined}
          >
            {t.common.save} <kbd>Enter</kbd>
          </button>
          <button className="button" type="button" onClick={onClose}>
            {t.common.cancel} <kbd>Esc</kbd>
          </button>
        </div>
      )}
    </fetcher.Form>
  )
}

function DeadlineInputs({ deadline }: { deadline: string | undefined }) {
  const { t, format } = useTexts()
  return (
    <>
      <input
        id="cell-value"
        name="value"
        autoComplete="off"
        defaultValue={deadline ? format.planned(deadline) : ''}
        placeholder={t.plan.whenExample}
      />
      {deadline ? (
        <>
          <label htmlFor="cell-reason">{t.plan.deadlineReason}</label>
          <input id="cell-reason" name="deadlineReason" autoComplete="off" />
        </>
      ) : null}
    </>
  )
}
