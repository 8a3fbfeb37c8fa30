/** The amounts that a button chooses: `settle:2028=-700000,2029=-700000`. */
export const settledIn = (what: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    what
      .slice('settle:'.length)
      .split(',')
      .map((choice) => choice.split('='))
      .map(([year = '', amount]) => [year, Number(amount)]),
  )
