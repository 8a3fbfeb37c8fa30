import type { SizeResult } from './main.ts'
import type { Measured } from './measure.ts'

/** Everything as a table for people: one row per thing and size. */
export function table(results: readonly SizeResult[]): string {
  const rows: string[][] = [['what', 'items', 'clients', 'per second', 'p50 ms', 'p95 ms', 'p99 ms']]
  const add = (what: string, items: number, clients: string, one: Measured): void => {
    rows.push([
      what,
      String(items),
      clients,
      one.perSecond ? String(one.perSecond) : '',
      ...[one.p50, one.p95, one.p99].map(String),
    ])
  }
  for (const { items, pages, writes, chain, store, report, memory } of results) {
    for (const [what, { one, sixteen }] of [...Object.entries(pages), ...Object.entries(writes)]) {
      add(what, items, '1', one)
      add(what, items, '16', sixteen)
    }
    for (const [what, one] of Object.entries(store)) add(what, items, '16', one)
    for (const [what, one] of Object.entries(chain)) add(what, items, '', one)
    add('plan as PDF', items, '1', report)
    rows.push(['memory of the server, MB', String(items), '', '', String(memory), '', ''])
  }
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n')
}

/** The aims for 3,000 items on two cores, and how things grow from one size to the next. */
export function verdicts(results: readonly SizeResult[]): string {
  const lines: string[] = []
  const at = results.find((one) => one.items === 3_000)
  const aim = (what: string, value: number, limit: number, isLeast = false): void => {
    const isMet = isLeast ? value >= limit : value <= limit
    lines.push(`${isMet ? 'met    ' : 'NOT MET'}  ${what}: ${value} (aim ${isLeast ? '≥' : '≤'} ${limit})`)
  }
  if (at) {
    aim('plan page p95 at one client, ms', at.pages['plan page'].one.p95, 60)
    aim('plan pages a second at 16 clients', at.pages['plan page'].sixteen.perSecond, 150, true)
    aim('item page p95 at one client, ms', at.pages['item page'].one.p95, 40)
    aim('status writes a second, fsync on, 16 writers', at.store['status, 16 writers'].perSecond, 300, true)
    aim('all findings, ms', at.chain['all findings'].p50, 50)
    aim('delta after one write p95, ms', at.chain['delta after one write'].p95, 5)
    aim('server, MB', at.memory, 400)
  }
  const [smallest, largest] = [results[0], results.at(-1)]
  if (smallest && largest && smallest !== largest) {
    const factor = largest.items / smallest.items
    lines.push(`from ${smallest.items} to ${largest.items} items (× ${factor.toFixed(1)}):`)
    for (const name of Object.keys(smallest.pages) as (keyof SizeResult['pages'])[])
      lines.push(`  ${name} × ${(largest.pages[name].one.p50 / smallest.pages[name].one.p50).toFixed(1)}`)
    for (const name of Object.keys(smallest.chain) as (keyof SizeResult['chain'])[])
      lines.push(`  ${name} × ${(largest.chain[name].p50 / smallest.chain[name].p50).toFixed(1)}`)
  }
  return lines.join('\n')
}
