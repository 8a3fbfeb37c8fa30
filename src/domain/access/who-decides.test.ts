import { expect, test } from 'vitest'
import type { Element } from '../chain/element.ts'
import { aView, anElement, idOf } from '../chain/testing/a-chain.ts'
import type { Secrecy } from './sight.ts'
import { type Decider, whoDecides } from './who-decides.ts'

const centre = anElement('unit', 'Ældre og Sundhed')
const chief = anElement('position', 'Centerchef', { unit: centre.id })
const loose = anElement('position', 'Uden enhed')
const item = anElement('agreement item', 'Rehabilitering', { responsible: chief.id })
const unheld = anElement('agreement item', 'Sti', { responsible: loose.id })
const nobodys = anElement('agreement item', 'Bro')
const project = anElement('project', 'Skærmtræning', { owner: chief.id })
const view = aView([centre, chief, loose, item, unheld, nobodys, project])
const circle = idOf('Grundsalg')

const leader: Decider = { by: 'leader', unit: centre.id }
const table: readonly (readonly [string, Secrecy, Element | undefined, Decider])[] = [
  ['an open item: the leader of the unit that answers for it', { openness: 'open' }, item, leader],
  ['an internal item: the same', { openness: 'internal' }, item, leader],
  ['what is not assessed: the same', { openness: 'not assessed' }, item, leader],
  ['a project: the leader of its owner’s unit', { openness: 'open' }, project, leader],
  ['a position: the leader of its unit', { openness: 'open' }, chief, leader],
  ['a unit: its leader', { openness: 'open' }, centre, leader],
  [
    'what a position without a unit answers for: the administrator',
    { openness: 'open' },
    unheld,
    { by: 'administrator' },
  ],
  ['what nobody answers for: the administrator', { openness: 'internal' }, nobodys, { by: 'administrator' }],
  [
    'a document about no element: the administrator',
    { openness: 'internal' },
    undefined,
    { by: 'administrator' },
  ],
  [
    'what is closed to a circle: that circle, whoever answers for it',
    { openness: 'closed', circle },
    item,
    { by: 'circle', circle },
  ],
  [
    'what is closed and names no circle: the standing one',
    { openness: 'closed' },
    item,
    { by: 'standing circle' },
  ],
]

test.each(table)('%s', (_, secrecy, about, expected) => {
  expect(whoDecides(view, secrecy, about)).toEqual(expected)
})
