import { useEffect, useState } from 'react'

/**
 * The keyboard of the review: J and K move, and every control of the current proposal that names a key is pressed by it.
 * Typing in a field is left alone.
 */
export function useReviewKeys(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState<string | undefined>(undefined)
  const at = current === undefined ? -1 : ids.indexOf(current)
  const isGone = current !== undefined && at < 0
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select')) return
      const key = event.key.toLowerCase()
      if (key === 'j' || key === 'k') {
        const next = ids[Math.min(ids.length - 1, Math.max(0, at + (key === 'j' ? 1 : -1)))]
        if (next === undefined) return
        event.preventDefault()
        setCurrent(next)
        document.getElementById(`i-${next}`)?.scrollIntoView({ block: 'nearest' })
        document.getElementById(`p-${next}`)?.scrollIntoView({ block: 'center' })
        return
      }
      const control = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
      if (!control) return
      event.preventDefault()
      control.click()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [ids, at])
  return isGone ? ids[0] : (current ?? ids[0])
}
