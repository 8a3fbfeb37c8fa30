import { danish, type Messages } from './da/messages.ts'
import { english } from './en/messages.ts'
import type { Language } from './language.ts'

/** The texts of a language, for the server, reports and the API. The browser loads only its own (`use-texts.tsx`). */
export const textsOf = (language: Language): Messages => (language === 'en' ? english : danish)
