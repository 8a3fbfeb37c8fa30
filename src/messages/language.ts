/** The languages of the screen: Danish first, English second. */
export const languages = ['da', 'en'] as const
/** A language of the screen. */
export type Language = (typeof languages)[number]

/** True for a language that the screen has. */
export const isLanguage = (text: unknown): text is Language => text === 'da' || text === 'en'
