import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { isCharacter, isInField, nameOfPress, opensItself } from './key-press.ts'

/**
 * One key of a page. `key` is a letter or sign (`j`, `?`, `[`), a name (`Enter`), with `Shift+` or `Ctrl+` before it, or two in a row
 * (`g p`). It never fires while somebody writes in a field, except with Ctrl.
 */
export type PageKey = Readonly<{ key: string; label: string; run: () => void }>

type Held = Readonly<{ current: readonly PageKey[] }>

/** The keys that work now: those of the page, and those that work everywhere. */
export type WorkingKeys = Readonly<{ here: readonly PageKey[]; everywhere: readonly PageKey[] }>

type Registry = Readonly<{ add: (held: Held) => () => void; working: () => WorkingKeys }>

const RegistryContext = createContext<Registry | undefined>(undefined)

// How long the second of two keys in a row is waited for.
const patience = 1500

/** Listens for keys on behalf of all pages; the frame is put into it once, with the keys that work everywhere. */
export function PageKeys({ everywhere, children }: { everywhere: readonly PageKey[]; children: ReactNode }) {
  const always = useLatest(everywhere)
  const [registry] = useState(() => makeRegistry(always))
  useEffect(() => {
    let first = ''
    let until = 0
    const press = (event: KeyboardEvent): void => {
      const name = nameOfPress(event)
      if (name === undefined || event.isComposing || event.defaultPrevented) return
      if (!name.startsWith('ctrl+') && isInField(event.target)) return
      if (name === 'enter' && opensItself(event.target)) return
      if (isCharacter(name) && !areLetterKeysOn()) return
      const before = event.timeStamp < until ? `${first} ` : ''
      until = 0
      const found = registry.find(before + name)
      if (found === 'more to come') {
        first = name
        until = event.timeStamp + patience
      } else if (found) {
        event.preventDefault()
        found.run()
      }
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [registry])
  return <RegistryContext.Provider value={registry}>{children}</RegistryContext.Provider>
}

/** Registers the keys of a page or a part of it for as long as it is shown; the help (`?`) lists them by their labels. */
export function usePageKeys(keys: readonly PageKey[]): void {
  const registry = useContext(RegistryContext)
  const held = useLatest(keys)
  useEffect(() => registry?.add(held), [registry, held])
}

/** Asks which keys work now, for the help. */
export const useWorkingKeys = (): (() => WorkingKeys) | undefined => useContext(RegistryContext)?.working

const setting = 'kaedetraek.letter-keys'

/** True unless somebody has switched single keys off on this device. */
export function areLetterKeysOn(): boolean {
  try {
    return localStorage.getItem(setting) !== 'off'
  } catch {
    return true
  }
}

/** Switches single keys on or off on this device. */
export function setLetterKeys(areOn: boolean): void {
  try {
    localStorage.setItem(setting, areOn ? 'on' : 'off')
  } catch {
    // A browser that keeps nothing: the keys stay on, and the next page asks again.
  }
}

function useLatest<T>(value: T): { current: T } {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}

type Found = PageKey | 'more to come' | undefined

function makeRegistry(always: Held): Registry & { find: (name: string) => Found } {
  const pages = new Set<Held>()
  const here = (): readonly PageKey[] => [...pages].toReversed().flatMap((held) => held.current)
  return {
    add: (held) => {
      pages.add(held)
      return () => pages.delete(held)
    },
    working: () => ({ here: here(), everywhere: always.current }),
    find: (name) => {
      // A page's own key wins over one that works everywhere.
      const keys = [...here(), ...always.current]
      return (
        keys.find((one) => one.key.toLowerCase() === name) ??
        (keys.some((one) => one.key.toLowerCase().startsWith(`${name} `)) ? 'more to come' : undefined)
      )
    },
  }
}
