import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Messages } from './da/messages.ts'
import { type Format, formatOf } from './format.ts'
import type { Language } from './language.ts'
import { inRoom, type Room } from './room.ts'

/** What a page speaks with. */
export type Spoken = Readonly<{ language: Language; t: Messages; format: Format }>

const SpokenContext = createContext<Spoken | undefined>(undefined)

/** Gives a page the texts and formats of its language. */
export function TextsProvider(props: { language: Language; texts: Messages; children: ReactNode }) {
  const value = { language: props.language, t: props.texts, format: formatOf(props.language) }
  return <SpokenContext.Provider value={value}>{props.children}</SpokenContext.Provider>
}

/** The texts (`t`), formats and language of this page, with those of a room when the page names one. */
export function useTexts(): Spoken
export function useTexts<Texts extends object>(room: Room<Texts>): Spoken & Readonly<{ t: Messages & Texts }>
export function useTexts<Texts extends object>(room?: Room<Texts>): Spoken {
  const spoken = useContext(SpokenContext)
  if (!spoken) throw new Error('useTexts outside TextsProvider')
  return useMemo(
    () => (room ? { ...spoken, t: { ...spoken.t, ...inRoom(room, spoken.language) } } : spoken),
    [spoken, room],
  )
}
