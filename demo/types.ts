/** What the fictional municipality is written down as: names instead of ids, so that it reads like a document. */

/** Kroner of the agreement's four years in 1.000 kr.; `undefined` is not budgeted, `?` can't be read. */
export type FourYears = readonly (number | undefined | '?')[]

/** One item of an agreement, as it is written down here. Years and dates count from the agreement's first year. */
export type DemoItem = Readonly<{
  number: string
  title: string
  text: string
  type: 'operating' | 'capital' | 'economic' | 'social' | 'environmental' | 'future budgets'
  committee?: string
  coCommittees?: readonly string[]
  responsible?: string
  amounts?: FourYears
  serves?: readonly string[]
  themes?: readonly string[]
  process?: string
  crossCutting?: string
  executiveRole?: string
  strategic?: boolean
  deadline?: string
  weight?: 'light' | 'medium' | 'heavy'
  publicSummary?: string
  /** Month and day of the next treatment in the installation's calendar, e.g. `01-12`. */
  next?: string
  completed?: Readonly<{ on: string; note: string; by: 'operations' | 'decision' | 'delivery' | 'lapse' }>
  /** The latest status: light, per cent, sentence, and how many weekdays before today it was given. */
  status?: readonly [
    light: 'green' | 'amber' | 'red' | 'grey',
    percent: number | undefined,
    sentence: string,
    weekdaysAgo: number,
  ]
  actions?: readonly string[]
}>

/** An agreement with its items. */
export type DemoAgreement = Readonly<{
  title: string
  firstYear: number
  decidedOn: string
  text: string
  items: readonly DemoItem[]
}>
