import { goals, type DemoIndicator } from '../../../demo/direction/goals.ts'
import { directionSources, strategies, themes } from '../../../demo/direction/strategies-and-themes.ts'
import { policies, visionDecision, visions } from '../../../demo/direction/visions-and-policies.ts'
import type { MeasurementId } from '../../domain/ids.ts'
import { type DemoHistory, versionBefore } from './demo-history.ts'
import { bodyId, positionId } from './lay-organisation.ts'

/** Lays what the council wants: visions, policies, strategies, themes, sources of direction, and goals with their measures. */
export function layDirection(history: DemoHistory): void {
  layVisionsAndPolicies(history)
  layStrategies(history)
  layThemes(history)
  layGoals(history)
}

function layVisionsAndPolicies(history: DemoHistory): void {
  const decidedBy = bodyId(history, 'KB')
  const on = history.date(visionDecision.on)
  const reason = `Visionen ${history.words(visionDecision.called)} vedtaget`
  for (const [title, vision] of Object.entries(visions))
    history.element({ on, reason }, 'vision', title, { title, ...vision, decidedOn: on, decidedBy })
  for (const [title, { vision, committee, decided, text }] of Object.entries(policies)) {
    const occasion = { on: history.date(decided), reason: `${title} vedtaget` }
    history.element(occasion, 'policy', title, {
      title,
      text,
      committee: bodyId(history, committee),
      decidedOn: occasion.on,
      decidedBy,
    })
    history.link(occasion, 'serves', title, vision)
  }
}

function layStrategies(history: DemoHistory): void {
  for (const [name, strategy] of Object.entries(strategies)) {
    const title = history.words(strategy.title)
    const occasion = { on: history.date(strategy.decided), reason: `${title} vedtaget` }
    history.element(occasion, 'strategy', name, {
      title,
      text: strategy.text,
      committee: bodyId(history, strategy.committee),
      decidedOn: occasion.on,
      decidedBy: bodyId(history, 'KB'),
      isPlanningStrategy: strategy.isPlanningStrategy ?? false,
      ...(strategy.shapes === undefined ? {} : { shapesBudget: history.year + strategy.shapes }),
      ...(strategy.validTo ? { validTo: history.date(strategy.validTo) } : {}),
    })
    const above = strategy.policy ?? strategy.vision
    if (above) history.link({ ...occasion, reason: `${title} koblet` }, 'serves', name, above)
  }
}

function layThemes(history: DemoHistory): void {
  const set = { on: history.date('-3-06-19'), reason: 'Tværgående temaer sat' }
  for (const [title, theme] of Object.entries(themes)) {
    const content = history.element(set, 'theme', `theme ${title}`, {
      title,
      text: theme.text,
      openness: 'open',
      responsible: positionId(history, theme.responsible),
    })
    if (!theme.priority) continue
    const on = history.date(theme.priority)
    history.add(
      { on, reason: 'Kommunalbestyrelsen prioriterede på tværs' },
      {
        edit: 'revise element',
        id: history.known(`theme ${title}`),
        kind: 'theme',
        content: { ...content, priority: { decidedOn: on, text: 'Temamøde om det fireårige sigte' } },
        expected: versionBefore,
      },
    )
  }
  const named = { on: history.date('-3-08-15'), reason: 'Retningskilder skrevet ned' }
  for (const [title, source] of Object.entries(directionSources))
    history.element(named, 'direction source', title, { title, ...source })
}

function layGoals(history: DemoHistory): void {
  const set = { on: history.date('-2-01-15'), reason: 'Effektmål sat' }
  for (const [title, goal] of Object.entries(goals)) {
    const targetYear = history.year + goal.by
    history.element(set, 'goal', title, {
      title,
      text: goal.text,
      committee: bodyId(history, goal.committee),
      targetYear,
      decidedOn: set.on,
    })
    for (const above of goal.serves)
      history.link({ ...set, reason: 'Effektmål koblet til strategier' }, 'serves', title, above)
    if (!goal.indicator) continue
    const { title: name, unit, better, baseline, target, source, firstOn } = goal.indicator
    history.element(set, 'indicator', name, {
      title: name,
      unit,
      better,
      baseline,
      target,
      source,
      targetYear,
      ...(firstOn ? { firstMeasuredOn: history.date(firstOn) } : {}),
    })
    history.link(set, 'measured-by', title, name)
    layMeasurements(history, goal.indicator)
  }
}

function layMeasurements(history: DemoHistory, { title, measured }: DemoIndicator): void {
  for (const [written, value, note] of measured) {
    const on = history.date(written)
    // What lies ahead is measured when its day comes.
    if (on > history.today) continue
    history.add(
      { on, reason: 'Effektmål målt' },
      {
        edit: 'add measurement',
        id: history.id<MeasurementId>(`${title} ${written}`),
        indicator: history.known(title),
        on,
        value,
        ...(note ? { note } : {}),
      },
    )
  }
}
