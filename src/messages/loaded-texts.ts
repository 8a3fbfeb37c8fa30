import type { Messages } from './da/messages.ts'
import type { Language } from './language.ts'

const loaded = new Map<Language, Messages>()

/** Loads the texts of a language; in the browser each is a file of its own. */
export async function loadTexts(language: Language): Promise<Messages> {
  const known = loaded.get(language)
  if (known) return known
  const texts =
    language === 'en' ? (await import('./en/messages.ts')).english : (await import('./da/messages.ts')).danish
  loaded.set(language, texts)
  return texts
}

/** The texts that have been loaded. The server loads both when it starts. */
export function loadedTexts(language: Language): Messages {
  const texts = loaded.get(language)
  if (!texts) throw new Error(`texts not loaded: ${language}`)
  return texts
}
