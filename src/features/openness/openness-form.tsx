import { Form } from 'react-router'
import { SelectField, TextField } from '../../design/field.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { keptText } from '../../request/form-text.ts'
import type { accessData } from './access-data.ts'
import { CircleField, type Kept, OpennessField, WhyField } from './openness-fields.tsx'

type FormProps = Readonly<{
  data: Awaited<ReturnType<typeof accessData>> & Readonly<{ today: string }>
  kept: Kept
}>

/** Opens or closes an item or a theme: how open, to whom it is closed, and why. */
export function OpennessForm({ data, kept }: FormProps) {
  const { t } = useTexts()
  const { own, element } = data
  return (
    <Form method="post" className="form openness">
      <input type="hidden" name="do" value="openness" />
      <input type="hidden" name="expected" value={element.version} />
      <OpennessField value={own?.openness} kept={kept} />
      <CircleField value={own?.circle} circles={data.circles} kept={kept} />
      <label className="check">
        <input
          type="checkbox"
          name="titleIsHarmless"
          value="yes"
          defaultChecked={kept ? keptText(kept, 'titleIsHarmless') === 'yes' : own?.titleIsHarmless}
        />{' '}
        {t.fields.titleIsHarmless}
      </label>
      <WhyField hint={t.openness.reasonHint} kept={kept} />
      <div className="buttons">
        <button className="button button--primary" type="submit">
          {t.openness.save}
        </button>
      </div>
    </Form>
  )
}

/** Publishes an agreement, or takes it back. */
export function PublicationForm({ data, kept }: FormProps) {
  const { t, format } = useTexts()
  const { own, element } = data
  const isClosed = own?.openness === 'closed'
  return (
    <Form method="post" className="form openness">
      <input type="hidden" name="do" value={isClosed ? 'publish' : 'unpublish'} />
      <input type="hidden" name="expected" value={element.version} />
      <p>{isClosed ? t.openness.publishText : t.openness.unpublishText}</p>
      {isClosed ? (
        <div className="form__pair">
          <TextField
            name="on"
            type="date"
            label={t.openness.publishOn}
            value={keptText(kept, 'on') ?? data.today}
            isRequired
          />
          <SelectField
            name="decision"
            label={t.openness.byDecision}
            none={t.common.none}
            value={keptText(kept, 'decision')}
            options={data.decisions.map(({ id, on, label }) => ({
              value: id,
              label: `${format.date(on)} ${label}`,
            }))}
          />
        </div>
      ) : (
        <CircleField value={own?.circle} circles={data.circles} kept={kept} />
      )}
      <WhyField hint={t.openness.reasonHint} kept={kept} />
      <div className="buttons">
        <button className={isClosed ? 'button button--primary' : 'button'} type="submit">
          {isClosed ? t.openness.publish : t.openness.unpublish}
        </button>
      </div>
    </Form>
  )
}
