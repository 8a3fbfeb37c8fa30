import { Link } from 'react-router'
import { Empty, PageHead, Section } from '../../design/page.tsx'
import type { RuleName } from '../../domain/diagnosis/finding.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { FindingSentence } from '../../parts/finding-list.tsx'
import type { ShownFinding } from '../../parts/shown-finding.ts'
import { findingsFor } from '../../request/findings-for.ts'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/findings.page'

/** The findings that this actor may see. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  return reading(db, actor, async (view, tx) => ({
    findings: await findingsFor(tx, actor, today),
    isEmpty: view.all('agreement item').length === 0 && view.all('goal').length === 0,
  }))
}

const groups: readonly Readonly<{
  name: 'words' | 'pillars' | 'money' | 'plan'
  rules: readonly RuleName[]
}>[] = [
  {
    name: 'words',
    rules: [
      'vision without practice',
      'goal that nothing carries out',
      'goal without measure',
      'loose element',
      'decided after the budget',
      'signed too late',
    ],
  },
  { name: 'pillars', rules: ['captured by one sector'] },
  {
    name: 'money',
    rules: [
      'money without goal',
      'item without path to a goal',
      'item without money',
      'sign against effect',
      'totals do not reconcile',
    ],
  },
  {
    name: 'plan',
    rules: [
      'item without responsible',
      'item without committee',
      'status older than the round',
      'status without explanation',
    ],
  },
]

export default function FindingsPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTexts()
  const { findings, isEmpty } = loaderData
  return (
    <>
      <title>{`${t.insight.title} – ${t.common.product}`}</title>
      <PageHead title={t.insight.title} meta={t.insight.lead} />
      {findings.length === 0 ? (
        <Empty title={isEmpty ? t.insight.noneYet : t.insight.none}>
          <p>{isEmpty ? t.insight.noneYetText : t.insight.noneText}</p>
        </Empty>
      ) : (
        <div className="stack">
          {groups.map((group) => {
            const inGroup = group.rules.flatMap((rule) => findings.filter((finding) => finding.rule === rule))
            return inGroup.length === 0 ? null : (
              <Section
                key={group.name}
                id={group.name}
                title={t.insight.groups[group.name]}
                meta={t.insight.count(inGroup.length)}
              >
                {group.rules.map((rule) => (
                  <RuleFindings
                    key={rule}
                    rule={rule}
                    findings={inGroup.filter((finding) => finding.rule === rule)}
                  />
                ))}
              </Section>
            )
          })}
        </div>
      )}
    </>
  )
}

// Two findings of a rule are told one by one; more are told once, with everything they are about.
const mostOneByOne = 2
const atOnce = 6

function RuleFindings({ rule, findings }: { rule: RuleName; findings: readonly ShownFinding[] }) {
  if (findings.length === 0) return null
  return (
    <div id={rule.replaceAll(' ', '-')}>
      {findings.length > mostOneByOne ? (
        <SeveralFindings rule={rule} findings={findings} />
      ) : (
        findings.map((finding) => <OneFinding key={finding.key} finding={finding} />)
      )}
    </div>
  )
}

/** All findings of one rule: what they have in common once, and each with its own sentence. The rest is there on demand. */
function SeveralFindings({ rule, findings }: { rule: RuleName; findings: readonly ShownFinding[] }) {
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
            <OneSubject key={finding.key} finding={finding} />
          ))}
        </ul>
        {rest.length > 0 ? (
          <details className="fold">
            <summary>{t.insight.showRest(rest.length)}</summary>
            <ul className="lines lines--dense">
              {rest.map((finding) => (
                <OneSubject key={finding.key} finding={finding} />
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

function OneSubject({ finding }: { finding: ShownFinding }) {
  return (
    <li>
      <Link to={mendingAddress(finding)}>{finding.subjectTitle}</Link>
      <div className="meta">
        <FindingSentence finding={finding} />
      </div>
    </li>
  )
}

function Severity({ isSerious }: { isSerious: boolean }) {
  const { t } = useTexts()
  return (
    <span className={isSerious ? 'tag tag--broken' : 'tag tag--warn'}>
      {isSerious ? t.insight.serious : t.insight.attention}
    </span>
  )
}

/** Where what is missing is written: a status where a status is asked for, else the page of what the finding is about. */
const mendingAddress = (finding: ShownFinding): string =>
  finding.rule === 'status older than the round' || finding.rule === 'status without explanation'
    ? `/status/${finding.subject}`
    : addressOf({ id: finding.subject, kind: finding.subjectKind })

function OneFinding({ finding }: { finding: ShownFinding }) {
  const { t } = useTexts()
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
      </div>
    </article>
  )
}
