import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { askedBy, openRoundFor, planRows } from '../src/domain/agreement/plan-rows.ts'
import { addDays, type IsoDate } from '../src/domain/calendar/dates.ts'
import { isWorkday } from '../src/domain/calendar/holidays.ts'
import { isOverdue } from '../src/domain/calendar/planned-time.ts'
import { diagnose } from '../src/domain/diagnosis/diagnose.ts'
import { ruleNumbers } from '../src/domain/diagnosis/finding.ts'
import { isClosedElement } from '../src/domain/follow-up/closed-element.ts'
import { roundState } from '../src/domain/follow-up/round.ts'
import { budgetYears, totalOf } from '../src/domain/money.ts'
import { checkHistory } from '../src/store/check-history.ts'
import { people } from '../src/store/people.ts'
import { testDatabase } from '../src/store/testing/test-database.ts'
import { personas } from './personas.ts'
import { type LaidDemo, laidDemo } from './testing/laid-demo.ts'

const database = await testDatabase()

/** The items that the screens were designed with; the others stand beside them and cancel out. */
const designed = /^(?:D[1-8]|A[1-6]|Ø[1-3]|S[1-3]|M[12]|K[12])$/

const days = [
  ['the last day before a budget is due', '2026-10-14'],
  ['the first day of a new budget year', '2026-10-16'],
  ['a Sunday', '2026-11-22'],
  ['New Year’s Eve', '2026-12-31'],
  ['a leap day', '2028-02-29'],
  ['the middle of the summer', '2027-07-14'],
] as const

describe.each(days)('the demo installed on %s', (_, day) => {
  let demo: LaidDemo
  beforeAll(async () => {
    demo = await laidDemo(database, day)
  })

  const agreement = (name: string) => {
    const found = demo.view
      .all('agreement')
      .find((one) => one.firstYear === demo.year + (name === 'current' ? -1 : -2))
    if (!found) throw new Error(`no ${name} agreement`)
    return found
  }

  test('R10: the totals printed in the agreements are the sums of their items, but for the figure that can’t be read', () => {
    const differences = ['former', 'current'].map(agreement).flatMap((one) =>
      one.printedTotals.flatMap((printed) =>
        budgetYears(one.firstYear).flatMap((year) => {
          const items = demo.view.itemsOf(one.id).filter((item) => item.type.kind === printed.kind)
          const { sum, unknown } = totalOf(
            year,
            items.map((item) => item.amounts),
          )
          return sum === printed.amounts[year]
            ? []
            : [
                {
                  year: year - demo.year,
                  label: printed.label,
                  missing: Number(printed.amounts[year]) - sum,
                  unknown,
                },
              ]
        }),
      ),
    )
    expect(differences).toEqual([{ year: 1, label: 'Driftsændringer i alt', missing: 350_000, unknown: 1 }])
  })

  test('the agreement in force has the net figures of the screens', () => {
    const rows = planRows(demo.view, agreement('current').id, demo.today)
    const net = (of: typeof rows) =>
      budgetYears(demo.year - 1).map(
        (year) =>
          totalOf(
            year,
            of.map((row) => row.amounts),
          ).sum / 100_000,
      )
    expect(net(rows)).toEqual([344, 659, 471, 109])
    expect(net(rows.filter((row) => designed.test(row.item.number)))).toEqual([344, 659, 471, 109])
  })

  test('the chain of the designed items has 13 breaks in 8 of them, and the others have none', () => {
    const broken = planRows(demo.view, agreement('current').id, demo.today).flatMap((row) => {
      const slots = row.trace.filter((slot) => slot.state === 'broken').map((slot) => slot.slot)
      return slots.length > 0 ? [`${row.item.number}: ${slots.join(', ')}`] : []
    })
    expect(broken.toSorted()).toEqual([
      'A2: agreement',
      'A3: goal',
      'A6: policy, goal',
      'D6: agreement',
      'D7: effect',
      'D8: strategy',
      'S2: goal, action, effect',
      'Ø3: goal, action, effect',
    ])
  })

  test('every rule finds something', () => {
    const found = new Set(diagnose(demo.view, demo.today).map((finding) => finding.rule))
    expect(Object.keys(ruleNumbers).filter((rule) => !found.has(rule as never))).toEqual([])
  })

  test('statuses are given on workdays, none ahead of today, and within the round they belong to', async () => {
    const statuses = await demo.within(
      async (tx) =>
        (
          await sql<{ on_date: IsoDate; opens_on: IsoDate | null; closed_on: IsoDate | null }>`
          select s.on_date, r.opens_on, r.closed_on from status s
          left join round_version r on r.municipality_id = ${tx.municipality} and r.round_id = s.round_id and r.ended_by is null
          where s.municipality_id = ${tx.municipality}`.execute(tx)
        ).rows,
    )
    expect(statuses.length).toBeGreaterThan(150)
    expect(statuses.filter(({ on_date }) => on_date > demo.today || !isWorkday(on_date))).toEqual([])
    expect(
      statuses.filter(
        ({ on_date, opens_on, closed_on }) =>
          opens_on !== null && (on_date < opens_on || (closed_on !== null && on_date > closed_on)),
      ),
    ).toEqual([])
  })

  test('one round is open and due ahead; those before it are closed', () => {
    const rounds = demo.view.rounds()
    const open = rounds.filter((round) => roundState(round, demo.today) === 'open')
    expect(open).toHaveLength(1)
    expect(open[0]?.dueOn && open[0].dueOn > demo.today && isWorkday(open[0].dueOn)).toBe(true)
    expect(rounds.length).toBeGreaterThanOrEqual(4)
    expect(new Set(rounds.map((round) => round.title)).size).toBe(rounds.length)
  })

  test('18 of the 23 designed items that are open have answered in the open round', () => {
    const round = demo.view.rounds().find((one) => one.closedOn === undefined)
    if (!round) throw new Error('no open round')
    const asked = askedBy(demo.view, round)
      .map((id) => demo.view.elementOf('agreement item', id))
      .filter((item) => item !== undefined)
      .filter((item) => designed.test(item.number) && !isClosedElement(item, demo.view.latestStatus(item.id)))
    const answered = asked.filter((item) => demo.view.latestStatus(item.id)?.round === round.id)
    expect([answered.length, asked.length]).toEqual([18, 23])
    expect(asked.every((item) => openRoundFor(demo.view, item.id, demo.today) === round)).toBe(true)
  })

  test('no change took effect before what it links to, reports on or decides about', async () => {
    const early = await demo.within(async (tx) => {
      const born = sql`select v.element_id, min(c.effective_on) as born_on from element_version v
        join change c on c.municipality_id = ${tx.municipality} and c.id = v.change_id
        where v.municipality_id = ${tx.municipality} group by 1`
      return (
        await sql<{ what: string }>`
          with born as (${born})
          select 'link' as what from link_version l
            join change c on c.municipality_id = ${tx.municipality} and c.id = l.change_id
            join born b on b.element_id in (l.from_id, l.to_id)
            where l.municipality_id = ${tx.municipality} and c.effective_on < b.born_on
          union all select 'status' from status s join born b using (element_id)
            where s.municipality_id = ${tx.municipality} and s.on_date < b.born_on
          union all select 'treatment' from treatment_version t join born b using (element_id)
            where t.municipality_id = ${tx.municipality} and t.actual_on < b.born_on
          union all select 'measurement' from measurement m join born b on b.element_id = m.indicator_id
            where m.municipality_id = ${tx.municipality} and m.on_date < b.born_on`.execute(tx)
      ).rows
    })
    expect(early).toEqual([])
  })

  test('the history is intact from the first change to the last', async () => {
    expect(await demo.within(checkHistory)).toMatchObject({ intact: true })
  })

  test('what has been before a body has its decision, and what is planned lies ahead', () => {
    const treatments = demo.view.all('agreement item').flatMap((item) => demo.view.treatmentsOf(item.id))
    const held = treatments.filter((one) => one.actualOn !== undefined)
    expect(held.length).toBeGreaterThan(25)
    expect(held.filter((one) => one.actualOn === undefined || !isWorkday(one.actualOn))).toEqual([])
    expect(held.filter((one) => !one.decision || !demo.view.decision(one.decision))).toEqual([])
    const planned = treatments.filter((one) => one.actualOn === undefined)
    expect(planned.length).toBeGreaterThan(15)
    expect(planned.filter((one) => one.planned && isOverdue(one.planned, demo.today))).toEqual([])
  })

  test('something is before a body within two months', () => {
    const soon = addDays(demo.today, 62)
    const next = planRows(demo.view, agreement('current').id, demo.today).filter(
      ({ next: one }) => one?.planned !== undefined && String(one.planned) <= soon,
    )
    expect(next.length).toBeGreaterThan(3)
  })
})

describe('the people of the demo', () => {
  let demo: LaidDemo
  beforeAll(async () => {
    demo = await laidDemo(database, '2026-11-24')
  })

  test('every director, leader and secretary has an open item that is theirs or that they write for', () => {
    const open = demo.view
      .all('agreement item')
      .filter((item) => !isClosedElement(item, demo.view.latestStatus(item.id)))
      .map((item) => demo.view.elementOf('position', item.responsible)?.title)
    const idle = personas
      .filter(({ role }) => role === 'director' || role === 'unit leader' || role === 'secretary')
      .filter(
        ({ position, writesFor = [] }) => ![position, ...writesFor].some((title) => open.includes(title)),
      )
    expect(idle).toEqual([])
  })

  test('the personas are offered in the order they are written down in, the coordinator first', async () => {
    const offered = await demo.within((tx) => people(tx, demo.today))
    expect(offered.map((person) => person.name)).toEqual(personas.map((persona) => persona.name))
  })

  test('R88: statuses come from many people, some of them on behalf of whom they write for', async () => {
    const rows = await demo.within(
      async (tx) =>
        (
          await sql<{ name: string; on_behalf_of: string | null }>`
          select distinct p.name, s.on_behalf_of from status s
          join change c on c.municipality_id = ${tx.municipality} and c.id = s.change_id
          join person p on p.municipality_id = ${tx.municipality} and p.id = c.actor
          where s.municipality_id = ${tx.municipality}`.execute(tx)
        ).rows,
    )
    expect(new Set(rows.map((row) => row.name)).size).toBeGreaterThanOrEqual(12)
    expect(
      rows.filter((row) => row.on_behalf_of !== null && row.name.startsWith('Sekretær')).length,
    ).toBeGreaterThan(5)
  })

  test('R84: what was said in closed rounds has approved words; the open round is still internal', () => {
    const items = demo.view.all('agreement item')
    const open = demo.view.rounds().find((round) => round.closedOn === undefined)
    const statuses = items.map((item) => demo.view.latestStatus(item.id)).filter((one) => one !== undefined)
    const approved = statuses.filter((one) => one.publicSummary !== undefined)
    expect(approved.length).toBeGreaterThan(20)
    expect(approved.filter((one) => one.round === open?.id)).toEqual([])
  })

  test('R6: revised amounts stand beside the original ones, with the council’s decision', () => {
    const revised = demo.view.all('agreement item').filter((item) => item.revised !== undefined)
    expect(revised.map((item) => item.number).toSorted()).toEqual(['A5', 'A6'])
    for (const { amounts, revised: later } of revised) {
      const decision = later && demo.view.decision(later.decision)
      expect(decision && demo.view.elementOf('body', decision.body)?.title).toBe('Kommunalbestyrelsen')
      expect(later?.amounts).not.toEqual(amounts)
    }
  })

  test('R48: an item that is being negotiated is closed', () => {
    const closed = demo.view.all('agreement item').filter((item) => item.openness === 'closed')
    expect(closed.map((item) => item.number)).toEqual(['Ø4'])
  })
})
