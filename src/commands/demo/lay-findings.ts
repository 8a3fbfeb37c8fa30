import { addDays, type IsoDate, isoDate } from '../../domain/calendar/dates.ts'
import { findingsOf } from '../../domain/diagnosis/diagnose.ts'
import type { Finding } from '../../domain/diagnosis/finding.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { beginFindings } from '../../store/findings.ts'
import type { Tx } from '../../store/transaction.ts'

// More than the ten workdays that the responsible has a finding alone, so that every chair has something to look at (R68).
const daysKnown = 25

/** Lays since when the findings of the demo have stood: a while, or since the open round asked. */
export async function layFindings(tx: Tx, today: IsoDate): Promise<void> {
  const findings = findingsOf(await currentChain(tx), today)
  const known = addDays(today, -daysKnown)
  const since = ({ facts }: Finding): IsoDate => {
    const asked = typeof facts['opensOn'] === 'string' ? isoDate(facts['opensOn']) : known
    return asked > known ? asked : known
  }
  for (const on of new Set(findings.map(since))) {
    const found = findings.filter((one) => since(one) === on)
    await beginFindings(
      tx,
      found.map(({ key }) => key),
      on,
    )
  }
}
