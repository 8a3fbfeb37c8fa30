import { Form, Link } from 'react-router'
import { TextField } from '../../design/field.tsx'
import { Empty, Notice, PageHead, Section } from '../../design/page.tsx'
import { isIsoDate } from '../../domain/calendar/dates.ts'
import type { RuleName } from '../../domain/diagnosis/finding.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/findings.page'
import { findingsPageData, ruleIn } from './findings-page-data.ts'
import { findingAddress, RuleFindings } from './rule-findings.tsx'

/** The findings that this actor may see, of today or a past day: a few of every rule, or all of one rule page by page. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  const asked = new URL(request.url).searchParams
  const day = asked.get('asOf') ?? ''
  return reading(db, actor, (_view, tx) =>
    findingsPageData(tx, actor, today, {
      asOf: isIsoDate(day) && day < today ? day : undefined,
      rule: ruleIn(asked.get('rule')),
      page: Math.max(1, Math.trunc(Number(asked.get('page'))) || 1),
    }),
  )
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
  const { asOf, rule: only, rules, closed, closedCount, mended, unjudged, isEmpty } = loaderData
  return (
    <>
      <title>{`${t.insight.title} – ${t.common.product}`}</title>
      <PageHead
        {...(only
          ? { trailLabel: t.common.trail, trail: [{ label: t.insight.title, to: '/dekoblinger' }] }
          : {})}
        title={only ? t.insight.rules[only].title : t.insight.title}
        meta={only ? undefined : t.insight.lead}
      />
      {asOf ? (
        <Notice>
          {t.insight.asOfNote(format.date(asOf))} <Link to="/dekoblinger">{t.plan.backToToday}</Link>
        </Notice>
      ) : null}
      {rules.length === 0 ? (
        <Empty title={isEmpty ? t.insight.noneYet : t.insight.none}>
          <p>{isEmpty ? t.insight.noneYetText : t.insight.noneText}</p>
          {isEmpty ? (
            <p>
              <Link className="button" to="/grundlag">
                {t.insight.toFoundation}
              </Link>
            </p>
          ) : null}
        </Empty>
      ) : (
        <div className="stack">
          {groups.map((group) => {
            const inGroup = group.rules.flatMap((name) => rules.filter(({ rule }) => rule === name))
            return inGroup.length === 0 ? null : (
              <Section
                key={group.name}
                id={group.name}
                title={t.insight.groups[group.name]}
                meta={t.insight.count(inGroup.reduce((sum, { count }) => sum + count, 0))}
              >
                {inGroup.map((shown) => (
                  <RuleFindings key={shown.rule} shown={shown} asOf={asOf} isAlone={only !== undefined} />
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
            {t.insight.dismissed} ({closedCount})
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
                  {[
                    finding.closedBy || t.common.administration,
                    finding.closedOn && format.date(finding.closedOn),
                  ]
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
      {isEmpty && !asOf ? null : (
        <details className="fold no-print" open={asOf !== undefined}>
          <summary>{t.insight.otherDay}</summary>
          <Form method="get" className="form">
            {only ? <input type="hidden" name="rule" value={only} /> : null}
            <TextField name="asOf" label={t.plan.asOf} type="date" value={asOf ?? ''} />
            <div className="buttons">
              <button className="button" type="submit">
                {t.insight.showDay}
              </button>
            </div>
          </Form>
        </details>
      )}
    </>
  )
}
