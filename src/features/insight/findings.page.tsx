import { Form, Link } from 'react-router'
import { TextField } from '../../design/field.tsx'
import { Empty, Notice, PageHead, Section } from '../../design/page.tsx'
import { partsOfKey, type RuleName } from '../../domain/diagnosis/finding.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { shownFinding } from '../../request/findings-for.ts'
import { standingFindings } from '../../request/standing-findings.ts'
import { chainAsOf } from '../../store/chain-as-of.ts'
import { readChain } from '../../store/chain-cache.ts'
import { pastFindings } from '../../store/findings.ts'
import { namesOf } from '../../store/people.ts'
import { isIsoDate } from '../../domain/calendar/dates.ts'
import { maySeePast } from '../../domain/diagnosis/answers.ts'
import { unjudgedSeenBy } from '../../domain/diagnosis/diagnose.ts'
import { findingAddress, RuleFindings } from './rule-findings.tsx'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/findings.page'

const mostMended = 20

/** The findings that this actor may see, what can't be judged, and what a person has closed. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  const asked = new URL(request.url).searchParams.get('asOf') ?? ''
  const asOf = isIsoDate(asked) && asked < today ? asked : undefined
  return reading(db, actor, async (_current, tx) => {
    const chain = asOf ? await chainAsOf(tx, asOf) : await readChain(tx)
    const view = chain.seenBy(actor)
    const standing = await standingFindings(tx, actor, today, asOf ? { past: chain, on: asOf } : {})
    const closed = standing.filter((one) => one.dismissal)
    const names = await namesOf(
      tx,
      closed.flatMap(({ dismissal }) => (dismissal ? [dismissal.by] : [])),
    )
    return {
      asOf,
      findings: standing.filter((one) => !one.dismissal).map((one) => shownFinding(view, one, 8)),
      closed: closed.map((one) => ({
        ...shownFinding(view, one, 0),
        reason: one.dismissal?.text,
        closedOn: one.dismissal?.on,
        closedBy: one.dismissal && names.get(one.dismissal.by),
      })),
      mended:
        maySeePast(actor) && !asOf
          ? (await pastFindings(tx, mostMended)).flatMap(({ key, until }) => {
              const parts = partsOfKey(key)
              const element = parts && view.element(parts.subject)
              return element
                ? [{ key, until, rule: parts.rule, id: element.id, kind: element.kind, title: element.title }]
                : []
            })
          : [],
      unjudged: unjudgedSeenBy(chain, actor, asOf ?? today).flatMap(({ key, missing, subject }) => {
        const element = view.element(subject)
        return element ? [{ key, missing, id: element.id, kind: element.kind, title: element.title }] : []
      }),
      isEmpty: view.all('agreement item').length === 0 && view.all('goal').length === 0,
    }
  })
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
  const { t, format } = useTexts()
  const { asOf, findings, closed, mended, unjudged, isEmpty } = loaderData
  return (
    <>
      <title>{`${t.insight.title} – ${t.common.product}`}</title>
      <PageHead title={t.insight.title} meta={t.insight.lead} />
      {asOf ? (
        <Notice>
          {t.insight.asOfNote(format.date(asOf))} <Link to="/dekoblinger">{t.plan.backToToday}</Link>
        </Notice>
      ) : null}
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
                    isPast={asOf !== undefined}
                  />
                ))}
              </Section>
            )
          })}
        </div>
      )}
      {unjudged.length > 0 ? (
        <Section title={t.insight.unjudged} id="unjudged" meta={t.insight.unjudgedText}>
          <ul className="lines lines--dense">
            {unjudged.map(({ key, missing, title, ...element }) => (
              <li key={key}>
                <Link to={addressOf(element)}>{t.insight.missing[missing](title)}</Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {closed.length > 0 ? (
        <details className="fold">
          <summary>
            {t.insight.dismissed} ({closed.length})
          </summary>
          <p className="meta">{t.insight.dismissedText}</p>
          <ul className="lines lines--dense">
            {closed.map((finding) => (
              <li key={finding.key}>
                <Link to={findingAddress(finding.key)}>
                  {t.insight.rules[finding.rule].title}: {finding.subjectTitle}
                </Link>
                <div>{finding.reason}</div>
                <div className="meta">
                  {[finding.closedBy, finding.closedOn && format.date(finding.closedOn)]
                    .filter(Boolean)
                    .join(', ')}
                </div>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {mended.length > 0 ? (
        <details className="fold">
          <summary>
            {t.insight.mended} ({mended.length})
          </summary>
          <p className="meta">{t.insight.mendedText}</p>
          <ul className="lines lines--dense">
            {mended.map(({ key, until, rule, title, ...element }) => (
              <li key={`${key} ${until}`}>
                <Link to={addressOf(element)}>{title}</Link>
                <div className="meta">
                  {t.insight.rules[rule].title} · {format.date(until)}
                </div>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <details className="fold no-print" open={asOf !== undefined}>
        <summary>{t.insight.otherDay}</summary>
        <Form method="get" className="form">
          <TextField name="asOf" label={t.plan.asOf} type="date" value={asOf ?? ''} />
          <div className="buttons">
            <button className="button" type="submit">
              {t.insight.showDay}
            </button>
          </div>
        </Form>
      </details>
    </>
  )
}
