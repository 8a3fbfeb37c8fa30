import { expect, test } from 'vitest'
import { writePdf } from '../../../documents/write/write-pdf.ts'
import { copenhagenDate } from '../../../domain/calendar/dates.ts'
import { textsOf } from '../../../messages/texts.ts'
import { formatOf } from '../../../messages/format.ts'
import { reading } from '../../../request/reading.ts'
import { recordChange, writing } from '../../../store/record-change.ts'
import { create, testDatabase } from '../../../store/testing/test-database.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { handoverPaper } from './handover-paper.ts'
import { shownHandover } from './shown-handover.ts'

const { db, person } = await testDatabase()
const today = copenhagenDate(new Date())
const coordinator = await person(['coordinator'])
const post = create('position', { title: 'Skolechef' })
const other = create('position', { title: 'Vejchef' })
const item = (title: string, openness: 'closed' | 'internal') =>
  create('agreement item', {
    number: '7',
    title,
    type: { kind: 'operating' },
    responsible: post.id,
    openness,
  })
const recorded = await writing(db, coordinator, (tx) =>
  recordChange(tx, coordinator, {
    reason: 'prøve',
    effectiveOn: today,
    edits: [post, other, item('Ny skole', 'internal'), item('Lukket sag', 'closed')],
  }),
)
if ('refused' in recorded) throw new Error(recorded.refused)

const words = { today, t: textsOf('da'), format: formatOf('da') }
const shownTo = (actor: Actor) =>
  reading(db, actor, (view, tx) => shownHandover(tx, view, actor, { id: post.id, ...words }))

test('who holds the position gets its handover; a colleague in another gets nothing', async () => {
  expect((await shownTo(await person(['contributor'], [post.id])))?.open.map((line) => line.name)).toEqual([
    '7 Ny skole',
  ])
  expect(await shownTo(await person(['contributor'], [other.id]))).toBeUndefined()
  expect(await shownTo(await person(['council member']))).toBeUndefined()
})

test('R48: an administrator hands over what is open to them, and nothing tells of what is closed', async () => {
  const shown = await shownTo(await person(['administrator']))
  expect(shown?.open).toHaveLength(1)
  expect(JSON.stringify(shown)).not.toContain('Lukket')
  expect((await shownTo(coordinator))?.open).toHaveLength(2)
})

test('the paper says the same and can be written', async () => {
  const shown = await shownTo(coordinator)
  if (!shown) throw new Error('no handover')
  const paper = handoverPaper(shown, { ...words, language: 'da', sender: 'Prøveby' })
  expect(JSON.stringify(paper)).toContain('7 Ny skole')
  expect(paper.title).toBe('Overdragelse: Skolechef')
  expect(new TextDecoder().decode(writePdf(paper).slice(0, 5))).toBe('%PDF-')
})
