import { expect, test } from 'vitest'
import { openness } from '../chain/kinds/fields.ts'
import { roleNames } from './actor.ts'
import { type Action, actions } from './may.ts'
import { reachOf, type Source, sources, whoMay, whoSees } from './rights-table.ts'

const reaches = (action: Action, ...of: readonly Source[]): readonly string[] =>
  of.map((one) => reachOf(one, action))

test('R68: who has not answered is seen by the coordinator and the leader concerned, and by nobody else', () => {
  expect(whoMay('follow')).toEqual([
    { source: 'coordinator', reach: 'all' },
    { source: 'unit leader', reach: 'below' },
    { source: 'position', reach: 'own' },
    { source: 'on behalf', reach: 'own' },
  ])
})

test('R88: who writes on behalf reports and does not edit', () => {
  expect([reachOf('on behalf', 'report on'), reachOf('on behalf', 'edit')]).toEqual(['own', 'none'])
  expect([reachOf('position', 'report on'), reachOf('position', 'edit')]).toEqual(['own', 'own'])
})

test('the head of planning plans everything and reports nothing', () => {
  expect(
    ['plan', 'edit', 'report on', 'run rounds'].map((action) =>
      reachOf('head of planning', action as Action),
    ),
  ).toEqual(['all', 'all', 'none', 'none'])
})

test('R53: politicians and the public don’t know who holds a position', () => {
  expect(
    reaches('know who holds positions', 'council member', 'committee member', 'public', 'reader'),
  ).toEqual(['none', 'none', 'none', 'all'])
})

test('R48: what is not assessed is as internal as what is internal, and what is closed is for few', () => {
  expect(whoSees('open')).toEqual(roleNames)
  expect(whoSees('not assessed')).toEqual(whoSees('internal'))
  expect(whoSees('internal')).not.toContain('public')
  expect(whoSees('closed')).toEqual(['coordinator', 'director', 'head of planning', 'auditor'])
})

test('the public may do nothing', () => {
  expect(actions.filter((action) => reachOf('public', action) !== 'none')).toEqual([])
})

test('docs/rights.md says what the rules say', async () => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const reach = (source: Source, action: Action): string => reachOf(source, action).replace('none', '–')
  const page = [
    '# Who may do what',
    '',
    'Made by a test (`npx vitest run -u src/domain/access/rights-table.test.ts`): each cell is what `may` in `src/domain/access/may.ts` answers. `all`: whatever it is about. `below`: what the unit and those below it answer for. `own`: what the position answers for. The last two rows are what a position adds that one holds, or may write for.',
    '',
    line(['', ...actions]),
    line(['---', ...actions.map(() => '---')]),
    ...sources.map((source) => line([source, ...actions.map((action) => reach(source, action))])),
    '',
    '## Who sees what',
    '',
    line(['openness', 'seen by']),
    line(['---', '---']),
    ...openness.options.map((one) => line([one, whoSees(one).join(', ')])),
    '',
  ].join('\n')
  await expect(page).toMatchFileSnapshot('../../../docs/rights.md')
})
