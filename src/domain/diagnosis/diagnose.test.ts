import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../access/actor.ts'
import { may } from '../access/may.ts'
import { isoDate, type IsoDate } from '../calendar/dates.ts'
import type { Chain } from '../chain/chain.ts'
import { aChain, anActor, anElement, aView, idOf } from '../chain/testing/a-chain.ts'
import { randomChain } from '../chain/testing/random-chain.ts'
import type { PersonId } from '../ids.ts'
import { type FindingAnswer, type FindingRecords, markOfAnswer, marksToChoose } from './answers.ts'
import { diagnose, findingsOf, isInView, seenFindings, unjudgedSeenBy } from './diagnose.ts'
import { ruleNumbers } from './finding.ts'

const today = isoDate('2027-05-03')
const leader = anElement('position', 'leder', { unit: idOf('center') })
const item = anElement('agreement item', 'bro', { responsible: leader.id })
const theme = anElement('goal', 'mål uden ansvarlig')
const chain = aChain([item, leader, theme, anElement('unit', 'center')])
const key = `item without path to a goal:${item.id}`

const answer = (
  kind: FindingAnswer['kind'],
  on: string,
  more: Partial<FindingAnswer> = {},
): FindingAnswer => ({
  key,
  kind,
  text: 'Fordi',
  mark: 'internal',
  by: idOf('nogen') as unknown as PersonId,
  on: isoDate(on),
  byResponsible: false,
  ...more,
})
const records = (since: string, answers: readonly FindingAnswer[] = []): FindingRecords => ({
  since: new Map([[key, isoDate(since)]]),
  answers: new Map([[key, answers]]),
})

const coordinator = anActor(['coordinator'])
const director = anActor(['director'])
const council = anActor(['council member'])
const responsible = { ...anActor(['contributor'], ['leder']) }
const unitLeader: Actor = { ...anActor([]), roles: [{ role: 'unit leader', scope: idOf('center') }] }
const writer: Actor = { ...anActor(['secretary']), mayWriteFor: [leader.id] }
const unknown: FindingRecords = { since: new Map(), answers: new Map() }
const findingsSeenBy = (of: Chain, actor: Actor, day: IsoDate, known: FindingRecords = unknown) =>
  seenFindings(
    of.seenBy(actor),
    actor,
    findingsOf(of, day).filter((one) => isInView(of.seenBy(actor), one)),
    known,
    day,
  )
const seenBy = (actor: Actor, known: FindingRecords, day: IsoDate = today) =>
  findingsSeenBy(chain, actor, day, known).find((one) => one.key === key)

describe('who sees a finding', () => {
  test('R68: the responsible, who writes for them and who leads them see it first, and the coordinator who can help', () => {
    const fresh = records('2027-05-03')
    for (const actor of [responsible, writer, unitLeader, coordinator])
      expect(seenBy(actor, fresh)?.stage).toBe('with the responsible')
    for (const actor of [director, council, anActor(['unit leader']), anActor([])])
      expect(seenBy(actor, fresh)).toBeUndefined()
  })

  test('R68: after ten workdays it goes to the direktion, holidays not counted', () => {
    // From Friday 30 April 2027; Ascension Day is 6 May, Whit Monday 17 May.
    const known = records('2027-04-30')
    expect(seenBy(coordinator, known)?.answerBy).toBe('2027-05-18')
    expect(seenBy(director, known, isoDate('2027-05-18'))).toBeUndefined()
    expect(seenBy(director, known, isoDate('2027-05-19'))?.stage).toBe('with the direktion')
  })

  test('R68: it goes to the direktion with the answer as soon as the responsible has answered', () => {
    const answered = [answer('comment', '2027-05-03', { byResponsible: true })]
    expect(seenBy(director, records('2027-05-03', answered))).toMatchObject({
      stage: 'with the direktion',
      answers: answered,
    })
    expect(seenBy(director, records('2027-05-03', [answer('comment', '2027-05-03')]))).toBeUndefined()
  })

  test('R68: politicians see it only when the direktion lets them', () => {
    const late = records('2027-01-01')
    expect(seenBy(council, late)).toBeUndefined()
    expect(seenBy(council, records('2027-01-01', [answer('release', '2027-05-01')]))?.stage).toBe('released')
  })

  test('R68: what nobody answers for is with the direktion from the first day', () => {
    const found = findingsSeenBy(chain, director, today).map(({ subject }) => subject)
    expect(new Set(found)).toEqual(new Set([theme.id]))
  })

  test('R68: a finding whose evidence is not in view is shown to nobody who may not see it', () => {
    const closed = anElement('agreement item', 'salg', { openness: 'closed', responsible: leader.id })
    const hidden = aChain([closed, leader])
    expect(findingsSeenBy(hidden, responsible, today)).toEqual([])
    expect(findingsSeenBy(hidden, coordinator, today).length).toBeGreaterThan(0)
  })
})

describe('R68: what is said of a finding', () => {
  const said = [
    answer('comment', '2027-04-06', { text: 'Vi mangler folk' }),
    answer('comment', '2027-04-06', { text: 'Det kobles i juni', mark: 'shared' }),
    answer('release', '2027-04-20', { mark: 'shared' }),
  ]
  const read = (actor: Actor) => seenBy(actor, records('2027-04-01', said))?.answers.map(({ text }) => text)

  test('is internal among those who have it before it is released, also afterwards', () => {
    for (const actor of [responsible, writer, unitLeader, coordinator, director])
      expect(read(actor)).toEqual(['Vi mangler folk', 'Det kobles i juni', 'Fordi'])
  })

  test('is to others what was shared', () => {
    for (const actor of [council, anActor(['reader'])])
      expect(read(actor)).toEqual(['Det kobles i juni', 'Fordi'])
  })

  test('is internal only from those who have it; why it is closed or released is for all', () => {
    const [finding] = diagnose(chain.seenBy(coordinator), today)
    if (!finding) throw new Error('nothing is found')
    const choices = (actor: Actor) => marksToChoose(actor, chain.seenBy(actor), finding)
    expect([choices(responsible), choices(council)]).toEqual([['internal', 'shared'], ['shared']])
    expect(markOfAnswer(answer('comment', '2027-04-06'), ['internal', 'shared'])).toBe('internal')
    expect(markOfAnswer(answer('comment', '2027-04-06'), ['shared'])).toBe('shared')
    expect(markOfAnswer(answer('dismissal', '2027-04-06'), ['internal', 'shared'])).toBe('shared')
  })
})

describe('answers', () => {
  test('R68: a person closes it with a reason, and it is still there', () => {
    const dismissed = seenBy(coordinator, records('2027-04-01', [answer('dismissal', '2027-04-20')]))
    expect(dismissed?.dismissal?.text).toBe('Fordi')
  })

  test('R68: what was closed can be opened again', () => {
    const answers = [answer('dismissal', '2027-04-20'), answer('reopening', '2027-04-21')]
    expect(seenBy(coordinator, records('2027-04-01', answers))?.dismissal).toBeUndefined()
  })

  test('R68: what was answered before the finding went away does not answer for it when it is back', () => {
    const back = seenBy(coordinator, records('2027-05-01', [answer('dismissal', '2027-04-20')]))
    expect(back).toMatchObject({ dismissal: undefined, answers: [] })
  })

  test('R68: who sees it comments, coordinator and direktion close it, and only the direktion releases it', () => {
    const known = records('2027-01-01')
    const view = chain.seenBy(coordinator)
    const answers = (actor: Actor, kind: FindingAnswer['kind']) => {
      const found = seenBy(coordinator, known)
      return found !== undefined && may(actor, 'answer the finding', { view, finding: found }, kind)
    }
    expect([responsible, coordinator, director].map((actor) => answers(actor, 'comment'))).toEqual([
      true,
      true,
      true,
    ])
    expect([responsible, coordinator, director].map((actor) => answers(actor, 'dismissal'))).toEqual([
      false,
      true,
      true,
    ])
    expect([responsible, coordinator, director].map((actor) => answers(actor, 'release'))).toEqual([
      false,
      false,
      true,
    ])
    expect(answers(council, 'comment')).toBe(false)
    expect(answers(anActor(['auditor']), 'comment')).toBe(false)
  })
})

describe('the diagnosis', () => {
  test('R68: a finding tells rule and evidence, and speaks of no person', () => {
    const found = diagnose(chain.seenBy(coordinator), today)
    expect(found.length).toBeGreaterThan(0)
    for (const { rule, facts } of found) {
      expect(ruleNumbers[rule]).toMatch(/^R\d+a?$/)
      expect(JSON.stringify(facts)).not.toContain(coordinator.person)
    }
  })

  test('R69: unchanged data gives the same findings with the same keys, in whatever order it was loaded', () => {
    fc.assert(
      fc.property(randomChain, fc.nat(), ({ elements, links }, turn) => {
        const turned = <T>(all: readonly T[]): readonly T[] => {
          const at = all.length === 0 ? 0 : turn % all.length
          return [...all.slice(at), ...all.slice(0, at)]
        }
        const keys = diagnose(aView(elements, links), today).map((one) => one.key)
        expect(diagnose(aView(turned(elements), turned(links)), today).map((one) => one.key)).toEqual(keys)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 100 },
    )
  })

  test('R69: a finding keeps its key while its facts change', () => {
    const lonely = anElement('goal', 'mål', { since: '2027-01-01' })
    const on = (day: string) => diagnose(aView([lonely]), isoDate(day)).map((one) => one.key)
    expect(on('2027-05-03')).toEqual(on('2027-05-04'))
  })

  test('R70: what can not be judged is told to those who keep the chain whole, and is no finding', () => {
    const strategy = anElement('strategy', 'plan', { shapesBudget: 2031, decidedOn: '2030-01-01' })
    const unknown = aChain([strategy])
    expect(unjudgedSeenBy(unknown, coordinator, today)).toMatchObject([
      { rule: 'decided after the budget', missing: 'adopted budget', subject: strategy.id },
    ])
    expect(unjudgedSeenBy(unknown, council, today)).toEqual([])
    expect(findingsSeenBy(unknown, coordinator, today).map(({ rule }) => rule)).not.toContain(
      'decided after the budget',
    )
  })

  test('an empty chain has no findings', () => {
    expect(diagnose(aView([]), today)).toEqual([])
  })
})
