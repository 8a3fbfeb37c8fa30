import { addDays, type IsoDate, isoDate, weekday, yearOf } from './dates.ts'

/** Easter Sunday (påskedag) of a year, by the Gregorian computus. */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const leapsSkipped = century - Math.floor(century / 4)
  const moonShift = Math.floor((8 * century + 13) / 25)
  const epact = (leapsSkipped - moonShift + 19 * golden + 15) % 30
  const moon =
    epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11))
  const shift = (year + Math.floor(year / 4) + moon + 2 - leapsSkipped) % 7
  const day = moon - shift
  const month = 3 + Math.floor((day + 40) / 44)
  return isoDate(`${year}-0${month}-${String(day + 28 - 31 * Math.floor(month / 4)).padStart(2, '0')}`)
}

// Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension Day, Whit Sunday and Monday. The great prayer day went in 2024.
const fromEaster = [-3, -2, 0, 1, 39, 49, 50]
// New Year's Day, Constitution Day, Christmas Eve to the second day of Christmas, New Year's Eve: town halls are closed.
const fixed = ['01-01', '06-05', '12-24', '12-25', '12-26', '12-31']

const known = new Map<number, ReadonlySet<IsoDate>>()

function holidaysOf(year: number): ReadonlySet<IsoDate> {
  let days = known.get(year)
  if (!days) {
    const easter = easterSunday(year)
    days = new Set([
      ...fromEaster.map((shift) => addDays(easter, shift)),
      ...fixed.map((day) => isoDate(`${year}-${day}`)),
    ])
    known.set(year, days)
  }
  return days
}

/** True for a Danish public holiday, and for the days that town halls keep closed like one (R41). */
export const isHoliday = (date: IsoDate): boolean => holidaysOf(yearOf(date)).has(date)

/** True for Monday to Friday when it is no holiday (hverdag), R41. */
export const isWorkday = (date: IsoDate): boolean => weekday(date) <= 5 && !isHoliday(date)
