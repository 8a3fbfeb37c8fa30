/** What a title begins with, up to a comma or colon: the kind that titles of one column often repeat. */
const beginningOf = (title: string): string | undefined => /^[^,:]{3,}[,:] (?=\S)/.exec(title)?.[0]

/** Titles of one column without what several of them begin with, since it would push out what tells them apart. */
export function shortTitles(titles: readonly string[]): readonly string[] {
  const times = new Map<string, number>()
  for (const title of titles) {
    const beginning = beginningOf(title)
    if (beginning) times.set(beginning, (times.get(beginning) ?? 0) + 1)
  }
  return titles.map((title) => {
    const beginning = beginningOf(title)
    return beginning && (times.get(beginning) ?? 0) > 1 ? title.slice(beginning.length) : title
  })
}
