import { createContext, type ReactNode, useContext } from 'react'
import type { Messages } from './da/messages.ts'
import { type Format, formatOf } from './format.ts'
import type { Language } from './language.ts'

/** What a page speaks with. */
export type Spoken = Readonly<{ language: Language; t: Messages; format: Format }>

const SpokenContext = createContext<Spoken | undefined>(undefined)

/** Gives a page the texts and formats of its language. */
export function TextsProvider(props: { language: Language; texts: Messages; children: ReactNode }) {
  const value = { language: props.language, t: props.texts, format: formatOf(props.language) }
  return <SpokenContext.Provider value={value}>{props.children}</SpokenContext.Provider>
}

/** The texts (`t`), formats and language of this page. */
export function useTexts(): Spoken {
  const spoken = useContext(SpokenContext)
  if (!spoken) throw new Error('useTexts outside TextsProvider')
  return spoken
}
