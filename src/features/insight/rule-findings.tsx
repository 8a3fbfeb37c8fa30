import { Link } from 'react-router'
import { type RuleName, ruleNumbers } from '../../domain/diagnosis/finding.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { FindingSentence } from '../../parts/finding-list.tsx'
import type { ShownFinding } from '../../parts/shown-finding.ts'
import type { ShownRule } from './findings-page-data.ts'

const atOnce = 6

type RuleFindingsProps = Readonly<{
  shown: ShownRule
  /** The past day that they are of: nothing is answered there. */
  asOf: string | undefined
  /** The only rule on the page: its findings are shown page by page. */
  isAlone: boolean
}>

/** The findings of one rule. */
export function RuleFindings(props: RuleFindingsProps) {
  const { rule, isOneByOne, findings } = props.shown
  return (
    <div id={rule.replaceAll(' ', '-')}>
      {isOneByOne ? (
        findings.map((finding) => (
          <OneFinding key={finding.key} finding={finding} isPast={props.asOf !== undefined} />
        ))
      ) : (
        <SeveralFindings {...props} />
      )}
    </div>
  )
}

/** All findings of one rule: what they have in common once, and each with its own sentence. The rest is there on demand. */
function SeveralFindings({ shown, asOf, isAlone }: RuleFindingsProps) {
  const { t } = useTexts()
  const { rule, count, findings, isSerious } = shown
  const first = isAlone ? findings : findings.slice(0, atOnce)
  const rest = findings.slice(first.length)
  const rows = (some: readonly ShownFinding[]) => (
    <ul className="lines lines--dense">
      {some.map((finding) => (
        <OneSubject key={finding.key} finding={finding} isPast={asOf !== undefined} />
      ))}
    </ul>
  )
  return (
    <article className="finding">
      <div>
        <h3>{t.insight.rules[rule].title}</h3>
        <p className="meta">{t.insight.count(count)}</p>
        <Severity isSerious={isSerious} /> <span className="meta">{t.insight.rule(ruleNumbers[rule])}</span>
      </div>
      <div>
        <div className="finding__part">{t.insight.evidence}</div>
        {rows(first)}
        {rest.length > 0 ? (
          <details className="fold">
            <summary>{t.insight.showRest(rest.length)}</summary>
            {rows(rest)}
          </details>
        ) : null}
        {isAlone ? (
          <RulePages shown={shown} asOf={asOf} />
        ) : count > findings.length ? (
          <p className="pages">
            <Link to={ruleAddress(rule, asOf)}>{t.insight.showAll(count)}</Link>
          </p>
        ) : null}
      </div>
      <div>
        <div className="finding__part">{t.insight.suggestion}</div>
        <p>{t.insight.rules[rule].suggestion}</p>
      </div>
    </article>
  )
}

function RulePages({ shown, asOf }: Pick<RuleFindingsProps, 'shown' | 'asOf'>) {
  const { t } = useTexts()
  const { rule, count, from, findings, page, pages } = shown
  return (
    <nav className="pages" aria-label={t.plan.rowsShown}>
      <span>{t.plan.shown(from + 1, from + findings.length, count)}</span>
      {page > 1 ? <Link to={ruleAddress(rule, asOf, page - 1)}>{t.plan.previous}</Link> : null}
      {page < pages ? <Link to={ruleAddress(rule, asOf, page + 1)}>{t.plan.next}</Link> : null}
    </nav>
  )
}

/** Where all findings of one rule are. */
const ruleAddress = (rule: RuleName, asOf: string | undefined, page = 1): string =>
  `/dekoblinger?${new URLSearchParams({ rule, ...(asOf ? { asOf } : {}), ...(page > 1 ? { page: String(page) } : {}) })}`

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
              {'\u00a0· '}
              <AnswerLink finding={finding} />
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
