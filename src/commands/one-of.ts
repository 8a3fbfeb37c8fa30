/** What somebody can mean by a word on the command line: names that are tried in order, the first that fits counts. */
export type Choosable<T> = Readonly<{ value: T; names: readonly string[] }>

/** The one that was meant, or how many it could be. */
export type Chosen<T> = Readonly<{ found: T }> | Readonly<{ matches: number }>

const folded = (text: string): string => text.trim().toLocaleLowerCase('da')

/** Finds what was meant: by a whole name first, else by a part of a name that only one has. */
export function oneOf<T>(all: readonly Choosable<T>[], word: string): Chosen<T> {
  const wanted = folded(word)
  const whole = all.filter(({ names }) => names.some((name) => folded(name) === wanted))
  const found =
    whole.length > 0 ? whole : all.filter(({ names }) => names.some((name) => folded(name).includes(wanted)))
  const [only] = found
  return found.length === 1 && only ? { found: only.value } : { matches: found.length }
}
