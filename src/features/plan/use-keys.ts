import { useEffect, useRef } from 'react'

/** What keys do on a page; capital letters are with Shift. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>

/** Listens to single keys. Typing in a field, and keys with Ctrl, Alt or the command key, are left alone. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement
      const isTyping = target.closest('input:not([type="checkbox"]), textarea, select, [role="dialog"]')
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      const act = latest.current[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
