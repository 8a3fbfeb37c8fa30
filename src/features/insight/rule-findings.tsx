import { Link } from 'react-router'
import type { RuleName } from '../../domain/diagnosis/finding.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { FindingSentence } from '../../parts/finding-list.tsx'
import type { ShownFinding } from '../../parts/shown-finding.ts'

// Two findings of a rule are told one by one; more are told once, with everything they are about.
const mostOneByOne = 2
const atOnce = 6

type RuleFindingsProps = Readonly<{
  rule: RuleName
  findings: readonly ShownFinding[]
  /** Of a past day: nothing is answered there. */
  isPast: boolean
}>

/** The findings of one rule. */
export function RuleFindings({ rule, findings, isPast }: RuleFindingsProps) {
  if (findings.length === 0) return null
  return (
    <div id={rule.replaceAll(' ', '-')}>
      {findings.length > mostOneByOne ? (
        <SeveralFindings rule={rule} findings={findings} isPast={isPast} />
      ) : (
        findings.map((finding) => <OneFinding key={finding.key} finding={finding} isPast={isPast} />)
      )}
    </div>
  )
}

/** All findings of one rule: what they have in common once, and each with its own sentence. The rest is there on demand. */
function SeveralFindings({ rule, findings, isPast }: RuleFindingsProps) {
  const { t } = useTexts()
  const [first] = findings
  const rest = findings.slice(atOnce)
  return (
    <article className="finding">
      <div>
        <h3>{t.insight.rules[rule].title}</h3>
        <p className="meta">{t.insight.count(findings.length)}</p>
        <Severity isSerious={findings.some((finding) => finding.severity === 'serious')} />{' '}
        <span className="meta">{t.insight.rule(first?.number ?? '')}</span>
      </div>
      <div>
        <div className="finding__part">{t.insight.evidence}</div>
        <ul className="lines lines--dense">
          {findings.slice(0, atOnce).map((finding) => (
            <OneSubject key={finding.key} finding={finding} isPast={isPast} />
          ))}
        </ul>
        {rest.length > 0 ? (
          <details className="fold">
            <summary>{t.insight.showRest(rest.length)}</summary>
            <ul className="lines lines--dense">
              {rest.map((finding) => (
                <OneSubject key={finding.key} finding={finding} isPast={isPast} />
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      <div>
        <div className="finding__part">{t.insight.suggestion}</div>
        <p>{t.insight.rules[rule].suggestion}</p>
      </div>
    </article>
  )
}

type FindingProps = Readonly<{ finding: ShownFinding; isPast: boolean }>

function OneSubject({ finding, isPast }: FindingProps) {
  return (
    <li>
      <Link to={mendingAddress(finding)}>{finding.subjectTitle}</Link>
      <div className="meta">
        <FindingSentence finding={finding} /> {isPast ? null : <AnswerLink finding={finding} />}
      </div>
    </li>
  )
}

/** How much a finding weighs, in a word. */
export function Severity({ isSerious }: { isSerious: boolean }) {
  const { t } = useTexts()
  return (
    <span className={isSerious ? 'tag tag--broken' : 'tag tag--warn'}>
      {isSerious ? t.insight.serious : t.insight.attention}
    </span>
  )
}

/** Where what is missing is written: a status where a status is asked for, else the page of what the finding is about. */
export const mendingAddress = (finding: ShownFinding): string =>
  finding.rule === 'status older than the round' || finding.rule === 'status without explanation'
    ? `/status/${finding.subject}`
    : addressOf({ id: finding.subject, kind: finding.subjectKind })

function OneFinding({ finding, isPast }: FindingProps) {
  const { t, format } = useTexts()
  const texts = t.insight.rules[finding.rule]
  return (
    <article className="finding">
      <div>
        <h3>{texts.title}</h3>
        <p>
          <Link to={mendingAddress(finding)}>{finding.subjectTitle}</Link>
        </p>
        <Severity isSerious={finding.severity === 'serious'} />{' '}
        <span className="meta">{t.insight.rule(finding.number)}</span>
      </div>
      <div>
        <div className="finding__part">{t.insight.evidence}</div>
        <p>
          <FindingSentence finding={finding} />
        </p>
        {finding.evidence.length > 0 ? (
          <ul className="lines--plain">
            {finding.evidence.map((element) => (
              <li key={element.id}>
                <Link to={addressOf(element)}>{element.title}</Link>
              </li>
            ))}
            {finding.evidenceCount > finding.evidence.length ? (
              <li className="faint">+{finding.evidenceCount - finding.evidence.length}</li>
            ) : null}
          </ul>
        ) : null}
      </div>
      <div>
        <div className="finding__part">{t.insight.suggestion}</div>
        <p>{texts.suggestion}</p>
        <p className="meta">
          {t.insight.since(format.date(finding.since))} · {t.insight.stage[finding.stage]}
          {isPast ? null : (
            <>
              {' '}
              · <AnswerLink finding={finding} />
            </>
          )}
        </p>
      </div>
    </article>
  )
}

/** Where a finding is answered. */
export const findingAddress = (key: string): string => `/dekoblinger/${encodeURIComponent(key)}`

function AnswerLink({ finding }: { finding: ShownFinding }) {
  const { t } = useTexts()
  const words = finding.answerCount > 0 ? t.insight.answerCount(finding.answerCount) : t.insight.answerLink
  return (
    <Link to={findingAddress(finding.key)}>
      {words}
      <span className="visually-hidden">: {finding.subjectTitle}</span>
    </Link>
  )
}
