import { type Counted, counted, ratesOf, type Score, sumOf } from '../demo/corpus/score.ts'

/** One document in one format, and how well it was read. */
export type Scored = Readonly<{
  name: string
  source: 'written' | 'generated'
  format: string
  kind: string
  /** It has no items: whatever is read out of it as one is false. */
  isEmpty: boolean
  milliseconds: number
  score: Score
}>

/** Seconds of a person's time: looking an item through, typing one that wasn't read, correcting a field, confirming a doubtful one, turning one down. */
const seconds = { look: 4, type: 90, correct: 12, confirm: 3, reject: 5 } as const
/** What each goal asks of written and generated documents alike. */
const goals: readonly (readonly [Counted, number])[] = [
  ['items', 0.97],
  ['amounts', 0.97],
  ['kinds', 0.95],
]
/** Fields said to be at least so sure are to be right nearly always. */
const [sureFrom, rightOfSure] = [0.9, 0.97] as const

const percent = (share: number): string => (share * 100).toFixed(1).replace('.', ',')
const padded = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
    .join('  ')

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => (row[at] ?? '').length)))
  console.log(padded(head, widths))
  console.log(widths.map((width) => '─'.repeat(width)).join('  '))
  for (const row of rows) console.log(padded(row, widths))
  console.log('')
}

const tallyOf = (scored: readonly Scored[], name: Counted) =>
  sumOf(scored.map(({ score }) => score.tallies[name]))

/** Prints how well documents were read. True when every goal is met. */
export function printIntake(all: readonly Scored[], seed: number, faultsShown: number): boolean {
  const failed: string[] = []
  console.log(
    `${new Set(all.map(({ name }) => name)).size} documents, each in ${new Set(all.map(({ format }) => format)).size} formats. Generated from seed ${seed}.\n`,
  )
  for (const source of ['written', 'generated'] as const) {
    const own = all.filter((one) => one.source === source)
    table(
      [source, 'found', 'precision', 'recall', 'F1'],
      counted.map((name) => {
        const tally = tallyOf(own, name)
        const { precision, recall, f1 } = ratesOf(tally)
        const goal = goals.find(([of]) => of === name)?.[1]
        if (goal !== undefined && f1 < goal)
          failed.push(`${source}: ${name} F1 ${percent(f1)} < ${percent(goal)}`)
        return [name, String(tally.right), percent(precision), percent(recall), percent(f1)]
      }),
    )
  }
  byGroup('kind of document', all, ({ kind }) => kind)
  byGroup('format', all, ({ format }) => format)
  const invented = all.filter(({ isEmpty, score }) => isEmpty && score.tallies.items.wrong > 0)
  if (invented.length > 0) failed.push(`items in ${invented.length} documents that have none`)
  if (!calibration(all))
    failed.push(
      `fields said to be ${percent(sureFrom)} sure are right less often than ${percent(rightOfSure)}`,
    )
  reviewTime(all)
  const slowest = Math.max(...all.map(({ milliseconds }) => milliseconds))
  console.log(
    `Reading out of ${all.length} documents took ${(all.reduce((sum, one) => sum + one.milliseconds, 0) / 1_000).toFixed(1)} s, the slowest ${Math.round(slowest)} ms.\n`,
  )
  const faults = all.flatMap(({ name, format, score }) =>
    score.faults.map((fault) => `${name}, ${format}: ${fault}`),
  )
  for (const fault of faults.slice(0, faultsShown)) console.log(fault)
  if (faults.length > faultsShown) console.log(`… and ${faults.length - faultsShown} more`)
  console.log(failed.length === 0 ? '\nEvery goal is met.' : `\nNot met:\n${failed.join('\n')}`)
  return failed.length === 0
}

function byGroup(title: string, all: readonly Scored[], groupOf: (one: Scored) => string): void {
  const groups = [...new Set(all.map(groupOf))]
  table(
    [
      title,
      'documents',
      'said right',
      'items F1',
      'amounts F1',
      'kinds F1',
      'committees F1',
      'deadlines F1',
      'decisions F1',
    ],
    groups.map((group) => {
      const own = all.filter((one) => groupOf(one) === group)
      const f1 = (name: Counted): string => percent(ratesOf(tallyOf(own, name)).f1)
      const said = own.filter(({ score }) => score.isRightKind).length / own.length
      return [
        group,
        String(own.length),
        percent(said),
        f1('items'),
        f1('amounts'),
        f1('kinds'),
        f1('committees'),
        f1('deadlines'),
        f1('decisions'),
      ]
    }),
  )
}

/** How often what is said to be so sure is right, by tenths. */
function calibration(all: readonly Scored[]): boolean {
  const claims = all.flatMap(({ score }) => score.claims)
  const tenths = Array.from({ length: 10 }, (_, at) => at / 10)
  table(
    ['said to be sure', 'fields', 'right'],
    tenths.flatMap((from) => {
      const own = claims.filter(
        ({ confidence }) => confidence >= from && (confidence < from + 0.1 || from === 0.9),
      )
      return own.length === 0
        ? []
        : [
            [
              `${from.toFixed(1)}–${(from + 0.1).toFixed(1)}`,
              String(own.length),
              percent(own.filter(({ isRight }) => isRight).length / own.length),
            ],
          ]
    }),
  )
  const sure = claims.filter(({ confidence }) => confidence >= sureFrom)
  return sure.filter(({ isRight }) => isRight).length / sure.length >= rightOfSure
}

/** How long a person reviews, by what must be done and what each takes. */
function reviewTime(all: readonly Scored[]): void {
  const sum = { items: 0, typed: 0, corrected: 0, confirmed: 0, rejected: 0 }
  for (const { score } of all)
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += score.review[key]
  const used =
    (sum.items - sum.typed) * seconds.look +
    sum.typed * seconds.type +
    sum.corrected * seconds.correct +
    sum.confirmed * seconds.confirm +
    sum.rejected * seconds.reject
  const touched = (sum.corrected + sum.confirmed) / Math.max(1, sum.items)
  console.log(
    `Review: ${touched.toFixed(2)} fields touched per item; 100 items take ${((used / Math.max(1, sum.items)) * (100 / 60)).toFixed(0)} minutes, typed by hand ${((seconds.type * 100) / 60).toFixed(0)}.`,
  )
  console.log(
    `(Seconds: ${seconds.look} to look an item through, ${seconds.confirm} to confirm a doubtful field, ${seconds.correct} to correct one, ${seconds.type} to type an item, ${seconds.reject} to turn one down.)\n`,
  )
}
