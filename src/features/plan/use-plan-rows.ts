import { useCallback, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useKeys } from './use-keys.ts'

/** The cells that are edited in the table, in the order that E takes them. */
export type CellField = 'responsible' | 'committee' | 'deadline' | 'next'

/** Which cell is open for editing. */
export type OpenCell = Readonly<{ id: string; field: CellField }>

type RowFacts = Readonly<{ id: string; mayEdit?: true | undefined }>

/** The element that a row is reached by: the link of its title. */
export const rowAnchor = (id: string): string => `r-${id}`

const focusRow = (id: string): void => {
  const link = document.getElementById(rowAnchor(id))
  link?.focus({ preventScroll: true })
  link?.closest('tr')?.scrollIntoView({ block: 'nearest' })
}

/** Where one is in the plan, what is picked, and which cell is open; with the keys J K X E S. */
export function usePlanRows(rows: readonly RowFacts[], maySelect: boolean) {
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
  const closeCell = useCallback(() => {
    if (open) requestAnimationFrame(() => focusCell(open))
    setOpen(undefined)
  }, [open])

  const move = (step: number) => () => {
    const next = ids[Math.min(ids.length - 1, Math.max(0, at + step))]
    if (next !== undefined) focusRow(next)
  }
  const here = at >= 0 ? rows[at] : undefined
  useKeys({
    j: move(1),
    k: move(-1),
    ...(maySelect && here ? { x: () => pick(here.id, false), X: () => pick(here.id, true) } : {}),
    ...(here?.mayEdit ? { e: () => openCell(here.id, focusedField() ?? 'responsible') } : {}),
    ...(here ? { s: () => void navigate(`/status/${here.id}`) } : {}),
  })
  const mayEdit = (id: string): boolean => rows.some((row) => row.id === id && row.mayEdit)
  return { current, setCurrent, picked, pick, pickAll, open, openCell, closeCell, mayEdit }
}

/** The cell that has the focus, so that E edits it. */
const focusedField = (): CellField | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-edit]')?.dataset['edit'] as CellField | undefined

const focusCell = ({ id, field }: OpenCell): void => {
  const row = document.getElementById(rowAnchor(id))?.closest('tr')
  const button = row?.querySelector<HTMLElement>(`[data-edit="${field}"] button`)
  if (button) button.focus()
  else focusRow(id)
}
