import { type IsoDate, yearOf } from './dates.ts'

/** The budget year last adopted: the council adopts the next year's budget by 15 October (styrelsesloven § 38, R12). */
export const currentBudgetYear = (today: IsoDate): number =>
  yearOf(today) + (today.slice(5) > '10-15' ? 1 : 0)
