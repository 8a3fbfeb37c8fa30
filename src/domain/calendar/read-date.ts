import { type IsoDate, isIsoDate } from './dates.ts'
import { readPlannedTime } from './read-planned-time.ts'

/** Reads a date as people write it: 9. marts 2027, 9.3.2027, 12-03-2027, 2027-03-12. Nothing for a month, a year, or what can't be read. */
export function readDate(text: string): IsoDate | undefined {
  const time = readPlannedTime(text)
  return time !== undefined && isIsoDate(time) ? time : undefined
}
