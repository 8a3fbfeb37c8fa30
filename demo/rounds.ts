/** A follow-up round of the calendar: when it opened, was due and was closed. */
export type DemoRound = Readonly<{ opensOn: string; dueOn: string; closedOn: string }>

/** The closed rounds (opfølgningsrunder): two a year. The open one counts from today and isn't written here. */
export const rounds = {
  'first spring': { opensOn: '-2-04-07', dueOn: '-2-04-25', closedOn: '-2-05-07' },
  'first autumn': { opensOn: '-2-09-01', dueOn: '-2-09-19', closedOn: '-2-10-01' },
  'second spring': { opensOn: '-1-04-07', dueOn: '-1-04-24', closedOn: '-1-05-06' },
  'second autumn': { opensOn: '-1-09-01', dueOn: '-1-09-18', closedOn: '-1-09-30' },
} as const satisfies Readonly<Record<string, DemoRound>>

/** The name of a closed round. */
export type RoundName = keyof typeof rounds

/** The open round: opened so many workdays ago, due in so many. */
export const openRound = { openedAgo: 8, dueIn: 7 } as const
