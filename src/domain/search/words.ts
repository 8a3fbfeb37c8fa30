import { stemmer } from '@orama/stemmers/danish'

const wordPattern = /[\p{L}\p{N}]+/gu

/**
 * A word as it is compared: lower case, and with one spelling for what Danes write in several ways,
 * so that Aastrup, Åstrup and astrup are one word, and so are børn, boern and born.
 */
export const folded = (word: string): string =>
  word
    .normalize('NFC')
    .toLocaleLowerCase('da')
    .replace(/å|aa/g, 'a')
    .replace(/ø|oe|ö/g, 'o')
    .replace(/æ|ä/g, 'ae')

/** The words of a text, folded, in order. */
export const wordsOf = (text: string): readonly string[] => (text.match(wordPattern) ?? []).map(folded)

/** The stem of a Danish word (ordstamme), folded: skoler, skolen and skolernes have one. */
export const stemOf = (word: string): string => folded(stemmer(word.toLocaleLowerCase('da')))

/** The stems of a text's words, in order. */
export const stemsOf = (text: string): readonly string[] => (text.match(wordPattern) ?? []).map(stemOf)
