import { Link } from 'react-router'
import { SelectField } from '../../../design/field.tsx'
import { Empty, Notice, PageHead } from '../../../design/page.tsx'
import { Icon } from '../../../design/symbols.tsx'
import { moneyUnits } from '../../../domain/money.ts'
import { formatOf } from '../../../messages/format.ts'
import { reportRoom } from '../../../messages/rooms/report.ts'
import { useTexts } from '../../../messages/use-texts.tsx'
import { MarkLine } from '../../../parts/mark.tsx'
import { askedByActor } from '../../../request/asking.ts'
import { inMunicipality } from '../../../store/transaction.ts'
import type { Route } from './+types/report.page'
import { PaperPreview } from './paper-preview.tsx'
import { type ReportSubject, reportPageData } from './report-page-data.ts'
import { reportQuery } from './report-query.ts'
import { reportFormats } from './report-formats.ts'

/** What can be reported on, and what the chosen report holds. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor, today, texts, language, municipality } = askedByActor(context)
  const query = reportQuery(new URL(request.url).searchParams)
  const wording = { t: texts, format: formatOf(language), language, sender: municipality.name }
  return inMunicipality(db, actor.municipality, async (tx) => ({
    query,
    sender: municipality.name,
    ...(await reportPageData(tx, actor, query, wording, today)),
  }))
}

export default function ReportPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTexts(reportRoom)
  const words = t.report.page
  const { query, subjects, preview, refused } = loaderData
  return (
    <>
      <title>{`${words.title} – ${t.common.product}`}</title>
      <PageHead title={words.title} meta={words.lead} />
      {subjects.length === 0 ? (
        <Empty title={words.nothing}>
          <p>{words.nothingText}</p>
          <p>
            <Link to="/plan">{words.toPlan}</Link>
          </p>
        </Empty>
      ) : (
        <div className="report">
          <OrderForm loaderData={loaderData} />
          <section className="report__paper" aria-labelledby="report-title">
            {query.hasFailed ? <Notice kind="broken">{words.failed}</Notice> : null}
            {refused ? <Notice kind="broken">{words.refused[refused]}</Notice> : null}
            {preview ? (
              <Preview sender={loaderData.sender} preview={preview} marking={loaderData.marking} />
            ) : null}
          </section>
        </div>
      )}
    </>
  )
}

type Loaded = Route.ComponentProps['loaderData']

/** The choices. It is a plain form: its buttons show what the report holds, or get it as a file. */
function OrderForm({ loaderData }: { loaderData: Loaded }) {
  const { t } = useTexts(reportRoom)
  const words = t.report.page
  const { query, subjects, bodies } = loaderData
  const { choice } = query
  const subject = choice.round
    ? `round:${choice.round}`
    : `agreement:${choice.agreement ?? subjects.find((one) => one.kind === 'agreement')?.id ?? ''}`
  const labelOf = (one: ReportSubject): string =>
    one.kind === 'round'
      ? `${one.title} (${words.roundState[one.state]})`
      : one.kind === 'themes'
        ? one.title
        : words.planNow(one.title)
  return (
    <form className="form report__order" method="get" action="/rapport">
      {choice.asOf ? <input type="hidden" name="asOf" value={choice.asOf} /> : null}
      <SelectField
        name="subject"
        label={words.subject}
        value={subject}
        options={subjects.map((one) => ({
          value: `${one.kind}:${one.id}`,
          label: labelOf(one),
        }))}
      />
      <SelectField
        name="body"
        label={words.body}
        none={words.everybody}
        value={choice.body}
        options={bodies}
      />
      {loaderData.mayChooseWords ? (
        <SelectField
          name="words"
          label={words.words}
          hint={words.wordsHint}
          none={words.wordsByBody}
          value={choice.words}
          options={[
            { value: 'approved', label: words.approved },
            { value: 'own', label: words.own },
          ]}
        />
      ) : null}
      <SelectField
        name="unit"
        label={words.unit}
        value={query.unit}
        options={moneyUnits.map((unit) => ({ value: unit, label: t.common.units[unit] }))}
      />
      <label className="check check--block">
        <input type="checkbox" name="appendix" defaultChecked={query.hasAppendix} /> {words.appendix}
      </label>
      <button className="button" type="submit">
        {words.preview}
      </button>
      <fieldset className="report__files">
        <legend>{words.download}</legend>
        {reportFormats.map((format, index) => (
          <div key={format}>
            <button
              className={index === 0 ? 'button button--primary' : 'button'}
              type="submit"
              formAction="/rapport/hent"
              name="format"
              value={format}
            >
              <Icon name="download" />
              {words.formats[format]}
            </button>
            <span className="meta">{words.formatNotes[format]}</span>
          </div>
        ))}
      </fieldset>
    </form>
  )
}

function Preview(props: {
  sender: string
  preview: NonNullable<Loaded['preview']>
  marking: Loaded['marking']
}) {
  const { t } = useTexts(reportRoom)
  const { sender, preview, marking } = props
  return (
    <>
      <p className="meta">{sender}</p>
      <h2 id="report-title">{preview.title}</h2>
      {preview.subtitle ? <p className="lead">{preview.subtitle}</p> : null}
      {marking ? <MarkLine marking={marking} /> : null}
      <dl className="facts">
        {preview.meta.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      <h3>{t.report.overview}</h3>
      <PaperPreview blocks={preview.blocks} />
      <h3>{t.report.page.holds}</h3>
      <ul className="report__outline">
        {preview.outline.map((line, index) => (
          <li key={`${index} ${line.text}`} className={`level-${line.level}`}>
            {line.text} {line.rows > 0 ? <span className="faint">{line.rows}</span> : null}
          </li>
        ))}
      </ul>
    </>
  )
}
