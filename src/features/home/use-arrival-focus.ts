import { useEffect, useRef } from 'react'
import { useLocation, useNavigation } from 'react-router'

/**
 * Where the keyboard and a screen reader go on after a page has come without the browser loading it: at its heading, or,
 * when a form comes back with what is wrong, there. What got the focus meanwhile, from the page or from somebody, keeps it.
 */
export function useArrivalFocus(): void {
  const { pathname, hash } = useLocation()
  const navigation = useNavigation()
  const before = useRef(pathname)
  const isSent = useRef(false)
  const left = useRef<Element | null>(null)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    const main = mainOf()
    const now = document.activeElement
    const hasMovedOn = now !== document.body && now !== left.current
    if (hash || !main || hasMovedOn || main.contains(now)) return
    focusOn(main.querySelector('h1'), { preventScroll: true })
  }, [pathname, hash])
  useEffect(() => {
    if (navigation.state !== 'idle') {
      left.current = document.activeElement
      isSent.current ||= navigation.formMethod === 'POST'
      return
    }
    if (!isSent.current) return
    isSent.current = false
    if (document.activeElement?.getAttribute('aria-invalid') === 'true') return
    focusOn(mainOf()?.querySelector('[role="alert"]'))
  }, [navigation])
}

const mainOf = (): HTMLElement | null => document.getElementById('content')

function focusOn(place: Element | null | undefined, options?: FocusOptions): void {
  if (!(place instanceof HTMLElement)) return
  place.tabIndex = -1
  place.focus(options)
}
