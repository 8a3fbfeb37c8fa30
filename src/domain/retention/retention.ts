/** What is kept for a time (opbevaring), in the order of a page. */
export const keptKinds = [
  'sessions',
  'tries',
  'mail',
  'access log',
  'documents',
  'reviews',
  'people',
] as const
/** One sort of what is kept for a time. */
export type KeptKind = (typeof keptKinds)[number]

/** For how many days something is kept; nothing: for good. */
export type Days = number | undefined

/** What is proposed, and between what a municipality may choose. A proposal is no law: each municipality decides for itself. */
export type RetentionProposal = Readonly<{ days: Days; choices: readonly Days[] }>

const [week, month, year] = [7, 30, 365]

/** The proposals: short for what only serves signing in, five years for what may be asked about later. */
export const retentionProposals: Readonly<Record<KeptKind, RetentionProposal>> = {
  sessions: { days: month, choices: [1, week, month, 3 * month] },
  // The brake against guessing remembers for a month from where somebody has got in.
  tries: { days: month, choices: [month, 3 * month] },
  mail: { days: 2, choices: [1, 2, week] },
  'access log': { days: 5 * year, choices: [year, 2 * year, 3 * year, 5 * year, 10 * year, undefined] },
  documents: { days: year, choices: [month, 3 * month, year, 2 * year, 5 * year, undefined] },
  reviews: { days: 2 * year, choices: [3 * month, year, 2 * year, 5 * year, undefined] },
  people: { days: 5 * year, choices: [year, 2 * year, 5 * year, 10 * year, undefined] },
}

/** For how long each sort is kept: as the municipality has decided, else as proposed. */
export type RetentionRules = Readonly<Record<KeptKind, Days>>

/** The rules with what was decided put over what is proposed; what nobody may choose any more counts as not decided. */
export function rulesFrom(
  decided: readonly Readonly<{ kind: string; days: number | null }>[],
): RetentionRules {
  const of = (kind: KeptKind): Days => {
    const { days, choices } = retentionProposals[kind]
    const own = decided.find((one) => one.kind === kind)
    const chosen = own && (own.days ?? undefined)
    return own && choices.includes(chosen) ? chosen : days
  }
  return Object.fromEntries(keptKinds.map((kind) => [kind, of(kind)])) as RetentionRules
}

/** The moment before which something goes; nothing when it is kept for good. */
export const cutOff = (days: Days, now: Date): Date | undefined =>
  days === undefined ? undefined : new Date(now.getTime() - days * 86_400_000)
