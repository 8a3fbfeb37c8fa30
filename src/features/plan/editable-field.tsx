import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Link, useActionData, useFetcher, useSearchParams } from 'react-router'
import { useTexts } from '../../messages/use-texts.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import type { PlanAnswer } from './plan-answer.ts'
import { useIsAlive } from '../../design/use-is-alive.ts'

type EditableFieldProps = Readonly<{
  /** Where the form is sent. */
  action: string
  /** The field as the server knows it; `name` tells several forms of one field apart. */
  field: string
  name?: string
  label: string
  seen: number
  mayEdit: boolean
  /** The value as it is read. Short values are themselves what one presses; longer ones have a word beside them. */
  children: ReactNode
  isBlock?: boolean
  /** What the word beside a longer value says. */
  word?: string
  /** The inputs of the form; what was written when it could not be saved comes back to them. */
  renderInputs: (kept: Readonly<Record<string, string | readonly string[]>> | undefined) => ReactNode
  saveLabel?: string
}>

/**
 * One field that is changed where it stands. Press it (or E on it): Enter saves, Escape leaves it; in a longer text it is Ctrl+Enter.
 * Without scripts pressing it is a link to the same page with the form open, so nothing here needs them.
 */
export function EditableField(props: EditableFieldProps) {
  const { t } = useTexts()
  const { field, label, seen } = props
  const name = props.name ?? field
  const [params] = useSearchParams()
  const [isOpen, setOpen] = useState(params.get('ret') === name)
  const isAlive = useIsAlive()
  const fetcher = useFetcher<PlanAnswer>({ key: `field ${props.action} ${name}` })
  const posted = useActionData<PlanAnswer>()
  const place = useRef<HTMLDivElement>(null)
  const answer = fetcher.state === 'idle' ? (fetcher.data ?? posted) : undefined
  const [handled, setHandled] = useState<PlanAnswer>()
  const failed =
    answer && answer !== handled && 'problem' in answer && answer.name === name ? answer : undefined
  const saved = fetcher.state === 'idle' && fetcher.data && 'saved' in fetcher.data ? fetcher.data : undefined
  const isShown = props.mayEdit && (isOpen || (failed !== undefined && failed === posted))
  const close = (): void => {
    setOpen(false)
    setHandled(answer)
  }
  // What was saved closes its form once; it may be opened again.
  if (saved && saved !== handled) {
    setHandled(saved)
    setOpen(false)
  }
  // The focus goes into the form that opens, and back to what opened it when it closes.
  const wasOpen = useRef(false)
  useEffect(() => {
    const inputs =
      'textarea, select, input:not([type="hidden"], [type="radio"]:not(:checked), [type="checkbox"]:not(:checked))'
    if (isOpen && isAlive)
      (
        place.current?.querySelector<HTMLElement>(inputs) ??
        place.current?.querySelector<HTMLElement>('input[type="checkbox"]')
      )?.focus()
    if (!isOpen && wasOpen.current) place.current?.querySelector<HTMLElement>('.edit')?.focus()
    wasOpen.current = isOpen
  }, [isOpen, isAlive])
  const press = (event: KeyboardEvent<HTMLFormElement>): void => {
    const { target } = event
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      close()
    }
    const sendsItself = target instanceof HTMLInputElement || target instanceof HTMLButtonElement
    if (event.key === 'Enter' && !sendsItself && (event.ctrlKey || target instanceof HTMLSelectElement)) {
      event.preventDefault()
      event.currentTarget.requestSubmit()
    }
  }
  const opener = (children: ReactNode, className: string) => (
    <Link
      to={`?ret=${name}#felt-${name}`}
      className={`edit ${className}`}
      preventScrollReset
      onClick={(event) => {
        event.preventDefault()
        setOpen(true)
      }}
    >
      {children}
    </Link>
  )
  const hint = <span className="visually-hidden">, {t.plan.editField(label)}</span>
  return (
    <div className={props.isBlock ? 'editable editable--block' : 'editable'} id={`felt-${name}`} ref={place}>
      {isShown ? null : props.isBlock ? (
        <>
          {props.children}
          {props.mayEdit
            ? opener(
                <>
                  {props.word ?? t.common.edit}
                  {props.word ? null : <span className="visually-hidden"> {label.toLowerCase()}</span>}
                </>,
                'edit--word no-print',
              )
            : null}
        </>
      ) : props.mayEdit ? (
        opener(
          <>
            {props.children}
            {hint}
          </>,
          'cell-value',
        )
      ) : (
        props.children
      )}
      {isShown ? (
        <fetcher.Form
          method="post"
          action={props.action}
          className="editable__form field"
          aria-label={t.plan.editField(label)}
          onKeyDown={press}
          preventScrollReset
        >
          <input type="hidden" name="do" value="field" />
          <input type="hidden" name="field" value={field} />
          <input type="hidden" name="name" value={name} />
          <input type="hidden" name="seen" value={failed?.seen ?? seen} />
          {isAlive ? <input type="hidden" name="answer" value="here" /> : null}
          {props.renderInputs(failed?.kept)}
          {failed ? <ConflictChoice failure={failed} onKeepTheirs={isAlive ? close : undefined} /> : null}
          {failed && failed.conflicts.length > 0 ? null : (
            <div className="cell-editor__buttons">
              <button
                className="button button--primary"
                type="submit"
                aria-disabled={fetcher.state !== 'idle' || undefined}
              >
                {props.saveLabel ?? t.common.save}
              </button>
              <Link
                className="button"
                to={`${props.action}#felt-${name}`}
                preventScrollReset
                onClick={(event) => {
                  event.preventDefault()
                  close()
                }}
              >
                {t.common.cancel}
              </Link>
            </div>
          )}
        </fetcher.Form>
      ) : null}
    </div>
  )
}
