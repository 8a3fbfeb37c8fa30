import { expect, test } from 'vitest'
import type { IsoDate } from '../calendar/dates.ts'
import type { ElementId } from '../ids.ts'
import type { HeldRole } from './person-acts.ts'
import {
  emailFromClaims,
  groupsOf,
  nameFromClaims,
  type RoleMapping,
  roleChanges,
  rolesFromClaims,
} from './provider-roles.ts'

const schools = 'schools' as ElementId
const today = '2027-03-01' as IsoDate
const mapping: readonly RoleMapping[] = [
  { group: 'kt-koordinator', role: 'coordinator', scope: undefined },
  { group: 'kt-skole', role: 'unit leader', scope: schools },
  { group: 'kt-skoleledelse', role: 'unit leader', scope: schools },
  { group: 'kt-alle', role: 'reader', scope: undefined },
]
const held = (role: HeldRole['role'], isFromProvider: boolean, more: Partial<HeldRole> = {}): HeldRole => ({
  id: `${role}-${isFromProvider}`,
  role,
  scope: undefined,
  from: '2026-01-01' as IsoDate,
  to: undefined,
  isFromProvider,
  ...more,
})

test('groups come as a list, as a single text, under a name with points, or within something', () => {
  expect(groupsOf({ groups: ['a', 'b'] }, 'groups')).toEqual(['a', 'b'])
  expect(groupsOf({ role: 'a' }, 'role')).toEqual(['a'])
  expect(groupsOf({ 'https://kommune.example/roles': ['a'] }, 'https://kommune.example/roles')).toEqual(['a'])
  expect(groupsOf({ realm_access: { roles: ['a'] } }, 'realm_access.roles')).toEqual(['a'])
})

test('what is no text is no group, and what every object has is no claim', () => {
  expect(groupsOf({ groups: ['a', 1, null, { b: 'c' }, ['d']] }, 'groups')).toEqual(['a'])
  for (const claim of ['constructor', '__proto__', 'toString.name', 'groups.length', 'missing.roles'])
    expect(groupsOf({ groups: 'a' }, claim), claim).toEqual([])
  expect(groupsOf({ groups: Array.from({ length: 9_000 }, () => 'a') }, 'groups')).toHaveLength(2_000)
})

test('a group gives the role it is mapped to, in its unit, and two groups that give the same give it once', () => {
  expect(rolesFromClaims(mapping, 'groups', { groups: ['kt-skole', 'kt-skoleledelse', 'andet'] })).toEqual([
    { role: 'unit leader', scope: schools },
  ])
  expect(rolesFromClaims(mapping, 'groups', { groups: ['kt-koordinator', 'kt-alle'] })).toEqual([
    { role: 'coordinator' },
    { role: 'reader' },
  ])
})

test('a group counts only as it is written', () => {
  for (const group of ['KT-KOORDINATOR', 'kt-koordinator ', 'kt-koordinato', '', '*'])
    expect(rolesFromClaims(mapping, 'groups', { groups: [group] }), group).toEqual([])
})

test('roles given by hand stay; those from the provider that are gone there end', () => {
  const byHand = held('director', false)
  const gone = held('coordinator', true)
  expect(roleChanges([{ role: 'reader' }], [byHand, gone], 'refuse', today)).toEqual({
    give: [{ role: 'reader' }],
    end: [gone],
    mayComeIn: true,
  })
})

test('a role that is held already is not given again, whoever gave it', () => {
  for (const isFromProvider of [true, false])
    expect(roleChanges([{ role: 'reader' }], [held('reader', isFromProvider)], 'refuse', today)).toEqual({
      give: [],
      end: [],
      mayComeIn: true,
    })
})

test('the same role in another unit is another role', () => {
  const other = held('unit leader', true, { scope: 'daycare' as ElementId })
  expect(roleChanges([{ role: 'unit leader', scope: schools }], [other], 'refuse', today)).toEqual({
    give: [{ role: 'unit leader', scope: schools }],
    end: [other],
    mayComeIn: true,
  })
})

test('somebody without a role is refused, or reads, as the administrator has said; what the groups gave ends either way', () => {
  const gone = held('coordinator', true)
  expect(roleChanges([], [gone], 'refuse', today)).toEqual({ give: [], end: [gone], mayComeIn: false })
  expect(roleChanges([], [gone], 'reader', today)).toEqual({
    give: [{ role: 'reader' }],
    end: [gone],
    mayComeIn: true,
  })
})

test('a role by hand that is over, or has not begun, lets nobody in', () => {
  const over = held('reader', false, { to: '2027-02-28' as IsoDate })
  const later = held('reader', false, { from: '2027-03-02' as IsoDate })
  expect(roleChanges([], [over, later], 'refuse', today).mayComeIn).toBe(false)
  expect(roleChanges([], [held('reader', false, { to: today })], 'refuse', today).mayComeIn).toBe(true)
})

test('a name is one line without a CPR number; given and family name stand in for a whole one', () => {
  expect(nameFromClaims({ name: ' Skoleleder\r\nBcc: x ' })).toBe('Skoleleder Bcc: x')
  expect(nameFromClaims({ given_name: 'Center', family_name: 'Chef' })).toBe('Center Chef')
  expect(nameFromClaims({ name: '\u200b\t' })).toBeUndefined()
  expect(nameFromClaims({ name: 'Leder 010190-1234' })).toBeUndefined()
  expect(nameFromClaims({ name: 7 })).toBeUndefined()
})

test('an e-mail counts only when the provider says itself that it is verified', () => {
  const email = 'Leder@Kommune.example'
  expect(emailFromClaims({ email, email_verified: true })).toBe('leder@kommune.example')
  for (const email_verified of [false, 'true', 1, undefined])
    expect(emailFromClaims({ email, email_verified }), String(email_verified)).toBeUndefined()
  expect(emailFromClaims({ email: 'a b@c', email_verified: true })).toBeUndefined()
})
