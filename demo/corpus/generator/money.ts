import type { Chance } from './chance.ts'

/** Amounts in whole kroner by year; null where the document says something that can't be read. */
export type Amounts = Readonly<Record<number, number | null>>
/** Words for a sum and its years, and what they say. */
export type Said = Readonly<{ words: string; amounts: Amounts }>

/** A sum in thousands of kroner that municipalities decide about. */
export const sumOf = (chance: Chance, most = 30_000): number => {
  const size = chance.pick(50, 100, 100, 250, 500)
  return Math.max(1, chance.whole(1, Math.floor(most / size / chance.pick(1, 4, 20)))) * size
}

const decimals = (thousands: number, count: number): string =>
  (thousands / 1_000).toFixed(count).replace('.', ',')

const grouped = (whole: number, mark: string): string => String(whole).replace(/\B(?=(\d{3})+$)/g, mark)

/** A sum of thousands as agreements write it. */
export function written(chance: Chance, thousands: number): string {
  const needed = thousands % 100 === 0 ? 1 : thousands % 10 === 0 ? 2 : 3
  const millions = decimals(thousands, chance.of100(15) ? 3 : needed)
  const whole = thousands % 1_000 === 0 ? String(thousands / 1_000) : millions
  switch (chance.whole(1, thousands < 1_000 ? 9 : 7)) {
    case 1:
      return `${millions} mio.kr.`
    case 2:
      return `${whole} mill. kr.`
    case 3:
      return `${whole} millioner kroner`
    case 4:
      return `${grouped(thousands * 1_000, chance.pick('.', '.', '\u2009'))} kr.`
    case 8:
      return `kr. ${grouped(thousands * 1_000, '.')}`
    case 9:
      return `${grouped(thousands, '.')} t.kr.`
    default:
      return `${millions} mio. kr.`
  }
}

/** A sum with its years, in one of the ways that agreements spread money. `sign` is -1 for what is saved or earned; the words carry no minus. */
export function spread(chance: Chance, period: readonly number[], sign: 1 | -1, isOnce: boolean): Said {
  const [first = 0, second = 0, third = 0, last = 0] = period
  const sum = sumOf(chance, isOnce ? 60_000 : 6_000)
  const other = sum + sumOf(chance, 3_000)
  const say = (thousands: number): string => written(chance, thousands)
  const on = (years: readonly number[], thousands = sum): Amounts =>
    Object.fromEntries(years.map((year) => [year, thousands * 1_000 * sign]))
  const from = (year: number): readonly number[] => period.filter((one) => one >= year)
  const year = chance.pick(first, second, third)
  if (isOnce)
    switch (chance.whole(1, 4)) {
      case 1:
        return {
          words: `${say(sum)} i ${second} og ${say(other)} i ${third}`,
          amounts: { ...on([second]), ...on([third], other) },
        }
      case 2:
        return {
          words: `i alt ${say(sum + other)}, heraf ${say(sum)} i ${first} og ${say(other)} i ${second}`,
          amounts: { ...on([first]), ...on([second], other) },
        }
      default:
        return { words: `${say(sum)} i ${year}`, amounts: on([year]) }
    }
  switch (chance.whole(1, 12)) {
    case 1:
      return { words: `${say(sum)} årligt fra ${year}`, amounts: on(from(year)) }
    case 2:
      return { words: `${say(sum)} i ${year} og frem`, amounts: on(from(year)) }
    case 3:
      return { words: `${say(sum)} fra ${year} og frem`, amounts: on(from(year)) }
    case 4:
      return { words: `${say(sum)} i hvert af årene ${first}-${last}`, amounts: on(period) }
    case 5:
      return {
        words: `${say(sum)} i ${first} stigende til ${say(other)} i ${second} og frem`,
        amounts: { ...on([first]), ...on(from(second), other) },
      }
    case 6:
      return {
        words: `${say(sum)} i ${first} og ${say(other)} årligt herefter`,
        amounts: { ...on([first]), ...on(from(second), other) },
      }
    case 7: {
      const steps = [sum, other, other + 200, other + 400]
      return {
        words: `${say(sum)} i ${first}, ${say(other)} i ${second}, ${say(other + 200)} i ${third} og ${say(other + 400)} i ${last}`,
        amounts: Object.fromEntries(period.map((one, place) => [one, (steps[place] ?? 0) * 1_000 * sign])),
      }
    }
    case 8: {
      // One unit for both: 1,2 og 1,5 mio. kr. i 2027 og 2028.
      const [one, two] = [chance.whole(2, 40) * 100, chance.whole(2, 40) * 100]
      return {
        words: `${chance.pick('henholdsvis', 'hhv.')} ${decimals(one, 1)} og ${decimals(two, 1)} mio. kr. i ${first} og ${second}`,
        amounts: { ...on([first], one), ...on([second], two) },
      }
    }
    case 9:
      return { words: `${say(sum)} årligt`, amounts: on(period) }
    case 10:
      return { words: `årligt ${say(sum)} i ${second}-${last}`, amounts: on(from(second)) }
    case 11:
      return { words: `${say(sum)} pr. år fra og med ${second}`, amounts: on(from(second)) }
    default:
      return { words: `et engangsbeløb på ${say(sum)} i ${year}`, amounts: on([year]) }
  }
}
