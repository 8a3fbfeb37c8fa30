import { addDays } from '../../src/domain/calendar/dates.ts'
import type {
  DecisionId,
  MeasurementId,
  PublicSummaryId,
  RoundId,
  StatusId,
  TreatmentId,
} from '../../src/domain/ids.ts'
import { type Level, opennessOf } from './canaries.ts'
import { circleOf, type Laying } from './lay-municipality.ts'

/** What has happened to an item of one openness, in four changes: treatments and decisions, a status with its words, an end. */
export async function layHappened(laying: Laying, level: Level): Promise<void> {
  const text = (what: string): string => laying.word(what, level)
  const item = laying.id(`item ${level}`)
  const on = addDays(laying.today, -100)
  const decision = laying.id<DecisionId>(`decision ${level}`)
  const body = laying.id('body committee')
  laying.add({
    edit: 'add decision',
    id: decision,
    content: {
      body,
      on,
      code: 'approved',
      text: text('beslutning'),
      caseNumber: text('sagsnr'),
      caseTitle: text('sag'),
      openness: opennessOf(level),
      ...circleOf(laying, level),
      elements: [item],
    },
  })
  laying.add({
    edit: 'put treatment',
    id: laying.id<TreatmentId>(`treatment ${level}`),
    content: { element: item, body, actualOn: on, decision, purpose: text('behandling') },
  })
  // A closed case on an agenda to come is said to be one (R50), which is the one trace that it leaves; that has tests of its own.
  if (opennessOf(level) !== 'closed')
    laying.add({
      edit: 'put treatment',
      id: laying.id<TreatmentId>(`treatment ahead ${level}`),
      content: { element: item, body, planned: addDays(laying.today, 40) as never, purpose: text('senere') },
    })
  await laying.record(text('aarsagto'), on)
  const round = laying.id<RoundId>(`round ${level}`)
  // The round of a level asks about that level alone, so that it is as hidden as what it asks about.
  const covers = level === 'open' ? [] : [laying.id(`theme ${level}`)]
  laying.add({
    edit: 'put round',
    id: round,
    content: {
      title: text('runde'),
      opensOn: addDays(laying.today, -20),
      dueOn: addDays(laying.today, 20),
      covers,
      note: text('note'),
    },
  })
  await laying.record(text('aarsagrunde'), addDays(laying.today, -20))
  const status = laying.id<StatusId>(`status ${level}`)
  laying.add({
    edit: 'add status',
    id: status,
    element: item,
    round,
    onBehalfOf: laying.id('position'),
    on: addDays(laying.today, -10),
    content: {
      light: 'red',
      progress: 'in progress',
      percent: 37,
      sentence: opennessOf(level) === 'closed' ? text('saetning') : laying.word(`saetning${level}`, 'words'),
      helpWanted: opennessOf(level) === 'closed' ? text('hjaelp') : laying.word(`hjaelp${level}`, 'words'),
      visibility: 'shared',
    },
  })
  await laying.record(text('aarsagtre'), addDays(laying.today, -10))
  laying.add({
    edit: 'approve summary',
    id: laying.id<PublicSummaryId>(`summary ${level}`),
    status,
    text: text('godkendt'),
  })
  // Of an indicator, which all of the municipality sees: once, with what is open.
  if (level === 'open')
    laying.add({
      edit: 'add measurement',
      id: laying.id<MeasurementId>(`measurement ${level}`),
      indicator: laying.id('indicator'),
      on: addDays(laying.today, -400),
      value: 50,
    })
  await laying.record(text('aarsagfire'))
}
