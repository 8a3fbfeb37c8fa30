import type { Messages } from './da/messages.ts'
import type { Language } from './language.ts'

/**
 * Texts of a few pages, in every language. They come with the script of the pages that use them, so that a first visit
 * doesn't fetch what it doesn't show.
 */
export type Room<Texts extends object> = Readonly<Record<Language, Texts>>

/** Makes a room; the second language must have all that the first has. */
export const roomOf = <Texts extends object>(da: Texts, en: Texts): Room<Texts> => ({ da, en })

/** A room's texts in a language. */
export const inRoom = <Texts extends object>(room: Room<Texts>, language: Language): Texts => room[language]

/** What every screen may say, and what is said in the room. */
export type TextsWith<Inside extends Room<object>> = Messages & Inside['da']
