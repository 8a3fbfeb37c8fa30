import { expect, test } from 'vitest'
import { isoDate } from '../../domain/calendar/dates.ts'
import { anActor } from '../../domain/chain/testing/a-chain.ts'
import type { ChangeNumber } from '../../domain/ids.ts'
import { visitOf } from './visit.ts'

const actor = anActor()
const visit = (cookies: string | null, day: string, now: number, who = actor) =>
  visitOf(cookies, who, isoDate(day), now as ChangeNumber)
const kept = (cookie: string): string => cookie.split(';')[0] ?? ''

test('who comes for the first time has no visit before', () => {
  expect(visit(null, '2027-03-08', 10).before).toBeUndefined()
})

test('new is what came after the last day one was here, however often one looks on the same day', () => {
  const monday = kept(visit(null, '2027-03-08', 10).cookie)
  const mondayLater = kept(visit(monday, '2027-03-08', 14).cookie)
  const friday = visit(`theme=dark; ${mondayLater}`, '2027-03-12', 20)
  expect(friday.before).toEqual({ on: '2027-03-08', seen: 14 })
  expect(visit(kept(friday.cookie), '2027-03-12', 25).before).toEqual({ on: '2027-03-08', seen: 14 })
})

test('another person on the same device starts afresh', () => {
  const monday = kept(visit(null, '2027-03-08', 10).cookie)
  expect(visit(monday, '2027-03-12', 20, anActor(['auditor'])).before).toBeUndefined()
})

test('a cookie that somebody has written over is taken for none', () => {
  const whose = kept(visit(null, '2027-03-08', 10).cookie).replace(/\.\..*/, '')
  expect(visit(`${whose}.2027-13-45.10.x.y`, '2027-03-12', 20).before).toBeUndefined()
})
