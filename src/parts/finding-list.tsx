import { useTexts } from '../messages/use-texts.tsx'
import { findingSentence } from './finding-sentence.ts'
import type { ShownFinding } from './shown-finding.ts'

/** The findings of one element: what is missing and what to do. */
export function FindingList({ findings }: { findings: readonly ShownFinding[] }) {
  const { t } = useTexts()
  return (
    <ul className="lines lines--dense">
      {findings.map((finding) => (
        <li key={finding.key}>
          <strong>{t.insight.rules[finding.rule].title}</strong>
          <div>
            <FindingSentence finding={finding} />
          </div>
          <div className="meta">
            {t.insight.rules[finding.rule].suggestion} {t.insight.rule(finding.number)}.
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The sentence of a finding, with its facts. */
export function FindingSentence({ finding }: { finding: Pick<ShownFinding, 'rule' | 'facts'> }) {
  const { t, format } = useTexts()
  return <>{findingSentence(t, format, finding)}</>
}
