import type { Format } from '../messages/format.ts'

/** How the facts of a finding are written in its sentence: dates, shares, and money in millions. */
export const shownFacts = (format: Format) => ({
  date: format.date,
  share: format.share,
  money: (kroner: number): string => `${format.money(kroner, 'million')} ${format.unit('million')}`,
})
