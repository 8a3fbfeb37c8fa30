import { expect, test } from 'vitest'
import { adoptionDay } from './adoption-day.ts'
import type { Block, ReadDocument } from './blocks.ts'

const document = (...lines: readonly string[]): ReadDocument => ({
  format: 'text',
  pages: [{ number: 1, text: lines.join('\n') }],
  blocks: lines.map(
    (text): Block => ({
      kind: 'paragraph',
      text,
      passage: { page: 1, from: 0, to: text.length },
    }),
  ),
  warnings: [],
})

test.each([
  ['Vedtaget af Kommunalbestyrelsen 6. oktober 2026'],
  ['Aftalen er indgået i september. Byrådet vedtog den 06.10.2026.'],
  ['Godkendt i Byrådet den 6/10-2026'],
])('the day that the council adopted it is read from its opening: %s', (line) => {
  expect(adoptionDay(document('Budgetaftale', 'Indgået 17. september 2026', line))).toBe('2026-10-06')
})

test.each([
  ['an agreement of the parties is not adopted', ['Aftalen er indgået den 17. september 2026.']],
  ['what is to come', ['Budgettet forventes vedtaget i Byrådet den 8. oktober 2026.']],
  ['a month is no day', ['Vedtaget af Byrådet i oktober 2026']],
  ['somebody else', ['Godkendt af direktionen 6. oktober 2026']],
  ['two days that differ', ['Vedtaget af Byrådet 6. oktober 2026', 'Vedtaget af Byrådet 8. oktober 2026']],
])('nothing is guessed: %s', (_why, lines) => {
  expect(adoptionDay(document(...lines))).toBeUndefined()
})
