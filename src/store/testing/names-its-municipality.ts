import type pg from 'pg'
import { distributedTables, keyOf } from '../table-places.ts'

type Plan = Readonly<Record<string, unknown>> & Readonly<{ Plans?: readonly Plan[] }>

const tables = new Set<string>(distributedTables.map(({ name }) => name))

/**
 * The statements of those given that reach a table of the municipalities without naming the municipality as a parameter, each
 * with the table. PostgreSQL is asked how it would run each whatever the parameters: the condition has to stand at every scan
 * of such a table, where a database that is distributed by municipality would route by it. What is inserted carries its
 * municipality with it.
 */
export async function namelessStatements(
  owner: pg.Pool,
  statements: Iterable<string>,
): Promise<readonly string[]> {
  const nameless: string[] = []
  const client = await owner.connect()
  try {
    for (const statement of statements) {
      if (!/^\s*(select|insert|update|delete|with)\b/i.test(statement)) continue
      const { rows } = await client.query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(
        `explain (generic_plan, format json) ${statement}`,
      )
      const plan = rows[0]?.['QUERY PLAN'][0]?.Plan
      for (const table of plan ? scannedWithout(plan) : []) nameless.push(`${table}: ${statement}`)
    }
  } finally {
    client.release()
  }
  return nameless
}

function scannedWithout(plan: Plan): readonly string[] {
  const table = plan['Relation Name']
  const below = (plan.Plans ?? []).flatMap(scannedWithout)
  if (typeof table !== 'string' || !tables.has(table) || plan['Node Type'] === 'ModifyTable') return below
  const conditions = [plan['Index Cond'], plan['Recheck Cond'], plan['Filter']]
  const naming = new RegExp(`\\b${keyOf(table)} = \\$\\d+`)
  return conditions.some((one) => typeof one === 'string' && naming.test(one)) ? below : [table, ...below]
}
