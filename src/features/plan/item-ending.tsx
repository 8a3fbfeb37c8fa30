import { Link } from 'react-router'
import { Notice } from '../../design/page.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { MarkLine } from '../../parts/mark.tsx'
import { EditableField } from './editable-field.tsx'
import { ChoiceInput, LineInput, TextInput } from './inputs.tsx'
import type { ItemPageData } from './item-page-data.ts'

const ways = ['operations', 'decision', 'delivery', 'lapse'] as const

/** That an item is finished, how and when (R25), and the way to open it again. It stays in the plan (R24). */
export function ClosedNotice({ data }: { data: ItemPageData }) {
  const { t, format } = useTexts()
  const { item, latest } = data
  if (!data.isClosed) return null
  const how = item.completed
    ? [
        t.plan.completedWays[item.completed.by],
        item.completed.on && format.date(item.completed.on),
        item.completed.note,
      ]
    : [latest && t.common.progress[latest.progress], latest && format.date(latest.on)]
  return (
    <Notice title={`${t.plan.isClosed}.`}>
      {how.filter(Boolean).join(' · ')}
      <EditableField
        action={`/punkt/${item.id}`}
        field="reopen"
        label={t.plan.reopen}
        word={t.plan.reopen}
        saveLabel={t.plan.reopen}
        seen={data.seen}
        mayEdit={data.mayEdit}
        isBlock
        renderInputs={(kept) => <LineInput kept={kept} label={t.plan.reopenWhy} isRequired />}
      >
        {null}
      </EditableField>
    </Notice>
  )
}

/** What is done seldom: finish the item, split it, revise its money, edit everything. */
export function ItemActions({ data }: { data: ItemPageData }) {
  const { t } = useTexts()
  const { item } = data
  if (!data.mayEdit) return null
  return (
    <section className="ruled no-print">
      <h2 className="small-heading">{t.plan.more}</h2>
      <ul className="lines lines--plain">
        <li>
          <Link to={`/led/${item.id}/rediger`}>{t.plan.edit}</Link>
        </li>
        {data.mayPlan ? (
          <>
            <li>
              <Link to={`/punkt/${item.id}/beloeb`}>{t.plan.revise}</Link>
            </li>
            <li>
              <Link to={`/punkt/${item.id}/del`}>{t.plan.split}</Link>
            </li>
          </>
        ) : null}
        {data.isClosed ? null : (
          <li>
            <EditableField
              action={`/punkt/${item.id}`}
              field="completed"
              label={t.plan.completed}
              word={t.plan.completed}
              saveLabel={t.plan.completed}
              seen={data.seen}
              mayEdit={data.mayEdit}
              isBlock
              renderInputs={(kept) => (
                <>
                  <p className="field__hint">{t.plan.completedLead}</p>
                  <ChoiceInput
                    kept={kept}
                    name="by"
                    label={t.plan.completedBy}
                    value="delivery"
                    options={ways.map((way) => ({ value: way, label: t.plan.completedWays[way] }))}
                  />
                  <LineInput kept={kept} name="on" type="date" label={t.plan.completedOn} />
                  <LineInput kept={kept} name="note" label={t.plan.completedNote} />
                </>
              )}
            >
              {null}
            </EditableField>
          </li>
        )}
      </ul>
    </section>
  )
}

/** The short text that citizens and council members get about the item. */
export function PublicText({ data }: { data: ItemPageData }) {
  const { t } = useTexts()
  const { item } = data
  return (
    <section className="ruled">
      <h2 className="small-heading">{t.fields.publicSummary}</h2>
      <EditableField
        action={`/punkt/${item.id}`}
        field="publicSummary"
        label={t.fields.publicSummary}
        seen={data.seen}
        mayEdit={data.mayEdit}
        isBlock
        renderInputs={(kept) => (
          <TextInput kept={kept} label={t.fields.publicSummary} value={item.publicSummary} />
        )}
      >
        <p className={item.publicSummary ? 't-3 text--kept' : 't-3 faint'}>
          {item.publicSummary ?? t.plan.noPublicText}
        </p>
      </EditableField>
      {item.publicSummary ? <MarkLine marking={data.outside} /> : null}
    </section>
  )
}
