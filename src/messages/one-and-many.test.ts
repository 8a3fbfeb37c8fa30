import { expect, test } from 'vitest'
import { languages } from './language.ts'
import { textsOf } from './texts.ts'

/** One of something in the words for many, each language in its own way. */
const wrongForOne = {
  da: /(^|[^\d.,])1 (?:\S+[eE] )?(?:punkter|dage|rækker|linjer|temaer|steder|tekster|felter|sider|ændringer|stillinger|enheder|organer|personer|beslutninger|målinger|opmærksomhedspunkter|andre led|timer|minutter|gange)\b/,
  en: /(^|[^\d.,])1 (?:[a-z]+ )?(?:items|days|rows|lines|themes|places|texts|fields|pages|changes|positions|units|bodies|people|decisions|measurements|findings|elements|hours|minutes|times)\b/,
} as const

/** What every text that takes figures says when each of them is one. */
function* saidOfOne(texts: object, path = ''): Generator<readonly [string, string]> {
  for (const [name, text] of Object.entries(texts)) {
    if (typeof text === 'function') {
      const said = attempt(() => text(...Array.from({ length: text.length }, () => 1)))
      if (typeof said === 'string') yield [`${path}${name}`, said]
    } else if (typeof text === 'object' && text !== null) yield* saidOfOne(text, `${path}${name}.`)
  }
}

// A text that takes something else than figures has nothing to say here.
const attempt = (say: () => unknown): unknown => {
  try {
    return say()
  } catch {
    return undefined
  }
}

test.each(languages)('in %s one of something is never spoken of as many', (language) => {
  const wrong = [...saidOfOne(textsOf(language))].filter(([, said]) => wrongForOne[language].test(said))
  expect(Object.fromEntries(wrong)).toEqual({})
})
