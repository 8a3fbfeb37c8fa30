import { api as danish } from './da/api.ts'
import { api as english } from './en/api.ts'
import type { Language } from './language.ts'

/** The texts of the API in a language. They are apart from those of the screens: the browser never needs them. */
export const apiTexts = (language: Language): typeof danish => (language === 'en' ? english : danish)
