import type { Finding } from '../domain/diagnosis/finding.ts'
import type { Format } from '../messages/format.ts'
import type { Messages } from '../messages/da/messages.ts'
import { shownFacts } from './shown-facts.ts'

/** The sentence of a finding, with its facts. A sum ends in "kr.", and a sentence has one full stop. */
export const findingSentence = (
  t: Messages,
  format: Format,
  finding: Pick<Finding, 'rule' | 'facts'>,
): string =>
  t.insight.rules[finding.rule].sentence(finding.facts, shownFacts(format)).replace(/\.\.(?=\s|$)/g, '.')
