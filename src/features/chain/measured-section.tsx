import { Form, Link } from 'react-router'
import { TextField } from '../../design/field.tsx'
import { Section } from '../../design/page.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { MeasurementLine, MeasurementTable } from '../../parts/measurement-line.tsx'
import { keptText, type KeptForm } from '../../request/form-text.ts'
import type { ElementPageData } from './element-page-data.ts'
import { newAddress } from './kind-address.ts'

const measurable = new Set(['goal', 'agreement item', 'project', 'initiative', 'theme'])

/** What an element is measured by, each with its line; of an indicator its own line, its figures and a form for the next. */
export function MeasuredSection(props: {
  data: ElementPageData
  today: string
  failed:
    | Readonly<{ kept: KeptForm; problems: Readonly<Partial<Record<'on' | 'value', string>>> }>
    | undefined
}) {
  const { t } = useTexts()
  const { data } = props
  const { element, measured } = data
  if (element.kind === 'indicator') return <OwnLine {...props} />
  if (!measurable.has(element.kind) || (measured.length === 0 && element.kind !== 'goal')) return null
  return (
    <Section title={t.element.measuredBy} id="measured">
      {measured.length === 0 ? <p className="faint">{t.element.noMeasure}</p> : null}
      {measured.map((indicator) => (
        <div key={indicator.id} className="measured-by">
          <h3 className="t-4">
            <Link to={addressOf(indicator)}>{indicator.title}</Link>
          </h3>
          <MeasurementLine indicator={indicator} />
          {indicator.measurements.length > 0 ? (
            <details className="fold">
              <summary>{t.element.asTable(indicator.measurements.length)}</summary>
              <MeasurementTable indicator={indicator} />
            </details>
          ) : null}
        </div>
      ))}
      {data.mayPlan && (element.kind === 'goal' || element.kind === 'project') ? (
        <p className="mt-3 t-3">
          <Link to={newAddress('indicator', { measures: element.id })}>
            {t.foundation.newTitle.indicator}
          </Link>
        </p>
      ) : null}
    </Section>
  )
}

function OwnLine({ data, today, failed }: Parameters<typeof MeasuredSection>[0]) {
  const { t, format } = useTexts()
  const [indicator] = data.measured
  if (!indicator) return null
  return (
    <Section title={t.element.measurements} id="measured">
      <div className="measured-own">
        <MeasurementLine indicator={indicator} />
        {indicator.measurements.length > 0 ? <MeasurementTable indicator={indicator} /> : null}
      </div>
      {data.mayEdit ? (
        <details className="fold mt-4" open={failed !== undefined || indicator.measurements.length === 0}>
          <summary>{t.element.addMeasurement}</summary>
          <Form method="post" className="form" noValidate>
            <input type="hidden" name="do" value="measure" />
            <div className="form__pair">
              <TextField
                name="value"
                label={indicator.unit ? t.element.valueIn(indicator.unit) : t.element.value}
                hint={t.element.valueHint}
                value={keptText(failed?.kept, 'value')}
                error={failed?.problems.value}
              />
              <TextField
                name="on"
                label={t.element.measuredOn}
                hint={t.foundation.hints.decidedOn}
                value={keptText(failed?.kept, 'on') ?? format.date(today)}
                error={failed?.problems.on}
              />
            </div>
            <TextField
              name="note"
              label={t.element.note}
              hint={t.element.noteHint}
              value={keptText(failed?.kept, 'note')}
            />
            <div className="buttons">
              <button className="button" type="submit">
                {t.element.addMeasurement}
              </button>
            </div>
          </Form>
        </details>
      ) : null}
    </Section>
  )
}
