import { layDemo } from '../../src/commands/demo/lay-demo.ts'
import { currentBudgetYear } from '../../src/domain/calendar/budget-year.ts'
import { type IsoDate, isoDate } from '../../src/domain/calendar/dates.ts'
import type { ChainView } from '../../src/domain/chain/chain-view.ts'
import type { MunicipalityId } from '../../src/domain/ids.ts'
import { currentChain } from '../../src/store/chain-cache.ts'
import { newMunicipality, type TestDatabase } from '../../src/store/testing/test-database.ts'
import { inMunicipality, type Tx } from '../../src/store/transaction.ts'

/** The demo as it is when it is installed on a day: where it lies, the whole chain, and a transaction into it. */
export type LaidDemo = Readonly<{
  municipality: MunicipalityId
  today: IsoDate
  year: number
  view: ChainView
  within: <Result>(steps: (tx: Tx) => Promise<Result>) => Promise<Result>
}>

/** Lays the demo in a municipality of its own, with the database's clock held on a day. */
export async function laidDemo({ db, owner }: TestDatabase, day: string): Promise<LaidDemo> {
  const municipality = await newMunicipality(owner)
  const today = isoDate(day)
  const year = currentBudgetYear(today)
  const within = <Result>(steps: (tx: Tx) => Promise<Result>): Promise<Result> =>
    inMunicipality(db, municipality, (tx) =>
      steps(Object.assign(tx, { at: new Date(`${day}T09:00:00.000Z`) })),
    )
  await within((tx) => layDemo(tx, year, today))
  const chain = await within(currentChain)
  return { municipality, today, year, within, view: chain.judgedBy((whole) => whole, 'the whole demo') }
}
