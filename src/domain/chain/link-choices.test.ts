import { expect, test } from 'vitest'
import { linkChoices } from './link-choices.ts'
import { aView, anElement, idOf } from './testing/a-chain.ts'

const view = aView(
  [
    anElement('vision', 'long life'),
    anElement('policy', 'elderly'),
    anElement('strategy', 'good life'),
    anElement('goal', 'independence'),
    anElement('goal', 'fewer falls'),
    anElement('theme', 'recruitment'),
    anElement('agreement', 'budget'),
    anElement('agreement item', 'training', { number: 'D4' }),
  ],
  [
    'elderly serves long life',
    'good life serves elderly',
    'independence serves good life',
    'fewer falls serves independence',
    'training part-of budget',
    'training serves independence',
  ],
)

const choicesOf = (title: string) => {
  const element = view.element(idOf(title))
  return (element ? linkChoices(view, element) : []).map((choice) =>
    [
      choice.isFromOther ? '←' : '→',
      choice.by,
      choice.other.title,
      ...(choice.obstacle ? [`(${choice.obstacle.why})`] : []),
    ].join(' '),
  )
}

test('an item may serve goals, strategies and policies and concern themes, and what it already serves says so', () => {
  expect(choicesOf('training')).toContain('→ serves good life')
  expect(choicesOf('training')).toContain('→ serves independence (already linked)')
  expect(choicesOf('training')).toContain('→ concerns recruitment')
})

test('from a theme one can reach for the items that carry it out', () => {
  expect(choicesOf('recruitment')).toContain('← concerns training')
})

test('R56: a link that would close a loop is shown with its path', () => {
  const element = view.element(idOf('independence'))
  const loop = element && linkChoices(view, element).find((choice) => choice.obstacle?.why === 'loop')
  expect(loop?.other.title).toBe('fewer falls')
  expect(loop?.obstacle).toEqual({
    why: 'loop',
    path: ['independence', 'fewer falls', 'independence'],
  })
})

test('what the grammar does not allow is shown as not allowed, so that nobody looks for it in vain', () => {
  expect(choicesOf('budget')).toContain('→ serves independence (link not allowed)')
})

test('an item is not moved between agreements by linking', () => {
  expect(choicesOf('training').some((choice) => choice.includes('part-of'))).toBe(false)
  expect(choicesOf('budget').some((choice) => choice.includes('part-of'))).toBe(false)
})
