import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { usePageKeys } from '../../design/page-keys.tsx'
import { useTexts } from '../../messages/use-texts.tsx'

/** The cells that are edited in the table, in the order that E takes them. */
export type CellField = 'responsible' | 'committee' | 'deadline' | 'next'

/** Which cell is open for editing. */
export type OpenCell = Readonly<{ id: string; field: CellField }>

type RowFacts = Readonly<{ id: string; mayEdit?: true | undefined }>

const rowElement = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`tr[data-row="${id}"]`)

const focusRow = (id: string): void => {
  const row = rowElement(id)
  row?.querySelector<HTMLElement>('.title a')?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
}

/** Where one is in the plan, what is picked, and which cell is open; with the keys J K X E S. */
export function usePlanRows(rows: readonly RowFacts[], maySelect: boolean) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const [current, setCurrent] = useState<string>()
  const [pickedIds, setPicked] = useState<ReadonlySet<string>>(new Set())
  const anchor = useRef<string>(undefined)
  const [open, setOpen] = useState<OpenCell>()
  const ids = useMemo(() => rows.map((row) => row.id), [rows])
  // What is no longer on the page is not picked either: nobody changes what they don't see.
  const picked = useMemo(() => new Set(ids.filter((id) => pickedIds.has(id))), [ids, pickedIds])
  const at = current === undefined ? -1 : ids.indexOf(current)

  const pick = useCallback(
    (id: string, isRange: boolean) => {
      const start = anchor.current
      anchor.current = id
      setPicked((before) => {
        const from = isRange && start ? ids.indexOf(start) : -1
        const to = ids.indexOf(id)
        const next = new Set(before)
        if (from >= 0) for (const one of ids.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one)
        else if (next.has(id)) next.delete(id)
        else next.add(id)
        return next
      })
    },
    [ids],
  )
  const pickAll = (isPicked: boolean): void => setPicked(isPicked ? new Set(ids) : new Set())
  const openCell = useCallback((id: string, field: CellField) => {
    setCurrent(id)
    setOpen({ id, field })
  }, [])
  const closeCell = useCallback(() => setOpen(undefined), [])
  // The focus goes back to the cell that was open, unless somebody has opened another.
  const wasOpen = useRef<OpenCell>(undefined)
  useEffect(() => {
    if (!open && wasOpen.current) focusCell(wasOpen.current)
    wasOpen.current = open
  }, [open])

  const move = (step: number) => () => {
    const next = ids[Math.min(ids.length - 1, Math.max(0, at + step))]
    if (next !== undefined) focusRow(next)
  }
  const here = at >= 0 ? rows[at] : undefined
  const { keys } = t.plan
  usePageKeys([
    { key: 'j', label: keys.down, run: move(1) },
    { key: 'k', label: keys.up, run: move(-1) },
    ...(maySelect && here
      ? [
          { key: 'x', label: keys.pick, run: () => pick(here.id, false) },
          { key: 'Shift+x', label: keys.pickRange, run: () => pick(here.id, true) },
        ]
      : []),
    ...(here?.mayEdit
      ? [{ key: 'e', label: keys.edit, run: () => openCell(here.id, focusedField() ?? 'responsible') }]
      : []),
    ...(here ? [{ key: 's', label: keys.status, run: () => void navigate(`/status/${here.id}`) }] : []),
  ])
  const [element, table] = useState<HTMLTableElement | null>(null)
  useEffect(() => {
    const enter = (event: Event): void => setCurrent(rowOf(event.target))
    const click = (event: Event): void => {
      const target = event.target as Element
      // A click on a link or a control is its own, and so is marking a text.
      if (target.closest('a, button, input, select, label, form') || !window.getSelection()?.isCollapsed)
        return
      const field = target.closest<HTMLElement>('[data-edit]')?.dataset['edit'] as CellField | undefined
      const id = rowOf(target)
      if (field && id && rows.some((row) => row.id === id && row.mayEdit)) openCell(id, field)
    }
    element?.addEventListener('focusin', enter)
    element?.addEventListener('click', click)
    return () => {
      element?.removeEventListener('focusin', enter)
      element?.removeEventListener('click', click)
    }
  }, [element, rows, openCell])
  return { table, current, picked, pick, pickAll, open, openCell, closeCell }
}

const rowOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined

/** The cell that has the focus, so that E edits it. */
const focusedField = (): CellField | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-edit]')?.dataset['edit'] as CellField | undefined

const focusCell = ({ id, field }: OpenCell): void => {
  const row = rowElement(id)
  const button = row?.querySelector<HTMLElement>(`[data-edit="${field}"] button`)
  if (button) button.focus()
  else focusRow(id)
}
