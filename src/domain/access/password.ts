/** Why a password (adgangskode) can't be used. */
export type PasswordProblem = 'too short' | 'too long' | 'too common' | 'about the person'

/** The shortest password that is taken, in characters as a person counts them. */
export const shortestPassword = 12
/** The longest; more only costs the server time. */
export const longestPassword = 256

// What Danish municipal passwords are made of when nobody thinks: seasons, greetings, months, work and the product itself.
const everydayWords = new Set(
  `adgang adgangskode administrator admin aftale april august borger budget coffee danmark dansk december direktør efterår
  februar fodbold forår foraar fredag goddag hej hejmeddig hemmelig hemmeligt hest iloveyou januar juli juni kaedetraek
  kodeord kommune kommunen kode københavn koebenhavn letmein login lørdag mandag marts maj mindst november oktober onsdag
  opret password passw0rd pass rådhus raadhus sesam september skole sommer sommeren sikker sikkerhed søndag test tester
  testtest tirsdag torsdag velkommen velkomst vinter vinteren welcome qwerty qwertyuiop qwertz asdf asdfgh asdfghjkl zxcv
  zxcvbn abc abcd abcdef word user bruger min mit din dit den det ny nyt god og en et er`
    .split(/\s+/)
    .map((word) => word.normalize('NFC')),
)

const written: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

// A digit or sign in the middle of a word stands for a letter; at its end it is only added.
const insideWord = /(?<=\p{L})[013457@$!](?=\p{L})/gu

/**
 * Why a password can't be used by somebody, if so: it is short, it is what many choose, or it is made of what everybody knows
 * about its owner. Length is what protects; there are no rules about capitals and signs, which only make passwords alike.
 */
export function passwordProblem(
  password: string,
  about: readonly string[] = [],
): PasswordProblem | undefined {
  const text = password.normalize('NFC')
  const characters = [...text]
  if (characters.length < shortestPassword) return 'too short'
  if (characters.length > longestPassword) return 'too long'
  const lower = text.toLowerCase()
  const known = new Set(about.flatMap(partsOf))
  if (isMadeOf(lower, known, 'own')) return 'about the person'
  if (new Set(lower).size < 5 || isRun(characters) || isMadeOf(lower, everydayWords)) return 'too common'
  return undefined
}

const partsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length >= 3)

/** True when a text is words of a set and nothing else than digits and signs between them, as written or with digits for letters. */
function isMadeOf(text: string, words: ReadonlySet<string>, by: 'all' | 'own' = 'all'): boolean {
  const asLetters = text.replaceAll(insideWord, (sign) => written[sign] ?? sign)
  return [text, asLetters].some((one) => {
    const letters = one.match(/\p{L}+/gu) ?? []
    const found = letters.map((run) =>
      wordsIn(run, by === 'all' ? words : new Set([...words, ...everydayWords])),
    )
    if (found.includes(undefined)) return false
    return by === 'all' || found.flat().some((word) => word !== undefined && words.has(word))
  })
}

/** How a run of letters is put together of words, or nothing when it is more than that. */
function wordsIn(run: string, words: ReadonlySet<string>): readonly string[] | undefined {
  const ways: (readonly string[] | undefined)[] = [[]]
  for (let end = 1; end <= run.length; end += 1)
    for (let start = 0; start < end && ways[end] === undefined; start += 1) {
      const before = ways[start]
      const word = run.slice(start, end)
      if (before && words.has(word)) ways[end] = [...before, word]
    }
  return ways[run.length]
}

/** True for characters that follow each other in one direction nearly all the way: 123456…, abcdef…, 987654…. */
function isRun(characters: readonly string[]): boolean {
  const steps = characters
    .slice(1)
    .map((one, index) => (one.codePointAt(0) ?? 0) - (characters[index]?.codePointAt(0) ?? 0))
  return [1, -1].some((step) => steps.filter((one) => one === step).length >= steps.length - 2)
}
