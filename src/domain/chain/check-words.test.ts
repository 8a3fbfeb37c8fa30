import { expect, test } from 'vitest'
import { isoDate } from '../calendar/dates.ts'
import { statusInput } from '../follow-up/status.ts'
import { decisionInput } from '../follow-up/treatment.ts'
import type { DecisionId, PublicSummaryId, StatusId } from '../ids.ts'
import { checkEdits } from './check-edits.ts'
import type { Edit } from './edit.ts'
import { anElement, aView, idOf } from './testing/a-chain.ts'
import { aDraft } from './testing/edits.ts'

const today = isoDate('2027-05-01')
const view = aView([anElement('agreement item', 'bro'), anElement('body', 'KB')])
const number = 'Sag 010190-1234 er afgjort.'

const status = (words: object): Edit => ({
  edit: 'add status',
  id: idOf('status') as unknown as StatusId,
  element: idOf('bro'),
  on: today,
  content: statusInput.parse({ light: 'green', progress: 'waiting', ...words }),
})
const decision = (words: object): Edit => ({
  edit: 'add decision',
  id: idOf('beslutning') as unknown as DecisionId,
  content: decisionInput.parse({ body: idOf('KB'), on: today, text: 'Godkendt.', ...words }),
})
const summary = (text: string): Edit => ({
  edit: 'approve summary',
  id: idOf('tekst') as unknown as PublicSummaryId,
  status: idOf('status') as unknown as StatusId,
  text,
})

test('R53: what looks like a personal number is asked about once, wherever words are written that stand for ever', () => {
  const written: readonly (readonly [string, Edit])[] = [
    ['sentence', status({ sentence: number })],
    ['helpWanted', status({ helpWanted: number })],
    ['text', summary(number)],
    ['text', decision({ text: number })],
    ['caseTitle', decision({ caseTitle: number })],
  ]
  for (const [field, edit] of written) {
    const draft = aDraft([edit], today)
    expect(checkEdits(view, draft, today)).toEqual({ refused: 'looks like CPR', field })
    expect(checkEdits(view, { ...draft, holdsNoCpr: true }, today)).toBeUndefined()
  }
})

test('R53: other words are left in peace', () => {
  const edits = [status({ sentence: 'Udbuddet er ude.' }), summary('Vi er i gang.'), decision({})]
  for (const edit of edits) expect(checkEdits(view, aDraft([edit], today), today)).toBeUndefined()
})
