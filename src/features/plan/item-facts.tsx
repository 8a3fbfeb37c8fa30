import { Link } from 'react-router'
import { intentAreas } from '../../domain/chain/kinds/intent-areas.ts'
import { Icon } from '../../design/symbols.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { EditableField } from './editable-field.tsx'
import { ChoiceInput, LineInput, SeveralInput } from './inputs.tsx'
import type { ItemPageData } from './item-page-data.ts'
import type { FieldInPlace } from './read-field.ts'

/** The facts of an item, each changed where it stands. */
export function ItemFacts({ data }: { data: ItemPageData }) {
  const { t, format } = useTexts()
  const { item, choices } = data
  const shared = (field: FieldInPlace, label: string) => ({
    action: `/punkt/${item.id}`,
    field,
    label,
    seen: data.seen,
    mayEdit: data.mayEdit && choices !== undefined,
  })
  const typeKey = item.type.kind === 'intent' ? (item.type.area ?? 'intent') : item.type.kind
  const unset = <span className="faint">{t.plan.notSet}</span>
  return (
    <dl className="facts facts--edit">
      <dt>{t.plan.responsible}</dt>
      <dd>
        <EditableField
          {...shared('responsible', t.plan.responsible)}
          renderInputs={(kept) => (
            <ChoiceInput
              kept={kept}
              label={t.plan.responsible}
              none={t.plan.noResponsible}
              value={item.responsible}
              options={choices?.positions ?? []}
            />
          )}
        >
          {data.responsible?.title ?? <span className="light--red">{t.plan.noResponsible}</span>}
        </EditableField>
      </dd>
      <dt>{t.plan.committee}</dt>
      <dd>
        <EditableField
          {...shared('committee', t.plan.committee)}
          renderInputs={(kept) => (
            <ChoiceInput
              kept={kept}
              label={t.plan.committee}
              none={t.plan.noCommittee}
              value={item.committee}
              options={choices?.bodies ?? []}
            />
          )}
        >
          {data.committee?.title ?? <span className="light--red">{t.plan.noCommittee}</span>}
        </EditableField>
      </dd>
      {data.mayEdit || data.coCommittees.length > 0 ? (
        <>
          <dt>{t.plan.coCommittees}</dt>
          <dd>
            <EditableField
              {...shared('coCommittees', t.plan.coCommittees)}
              renderInputs={(kept) => (
                <SeveralInput
                  kept={kept}
                  label={t.plan.coCommittees}
                  values={item.coCommittees}
                  options={choices?.bodies ?? []}
                />
              )}
            >
              {data.coCommittees.length > 0 ? data.coCommittees.map((one) => one.title).join(', ') : unset}
            </EditableField>
          </dd>
        </>
      ) : null}
      {data.mayEdit || data.centre ? (
        <>
          <dt>{t.plan.centre}</dt>
          <dd>
            <EditableField
              {...shared('centre', t.plan.centre)}
              renderInputs={(kept) => (
                <ChoiceInput
                  kept={kept}
                  label={t.plan.centre}
                  none={t.common.none}
                  value={item.centre}
                  options={choices?.units ?? []}
                />
              )}
            >
              {data.centre?.title ?? unset}
            </EditableField>
          </dd>
        </>
      ) : null}
      <dt>{t.plan.deadline}</dt>
      <dd>
        <EditableField
          {...shared('deadline', t.plan.deadline)}
          renderInputs={(kept) => (
            <>
              <LineInput
                kept={kept}
                label={t.plan.deadline}
                hint={t.plan.deadlineHint}
                value={item.deadline && format.planned(item.deadline)}
              />
              {item.deadline ? (
                <LineInput kept={kept} name="deadlineReason" label={t.plan.deadlineReason} />
              ) : null}
            </>
          )}
        >
          {item.deadline ? format.planned(item.deadline) : unset}
          {data.isLate ? <span className="outdated"> {t.plan.late}</span> : null}
        </EditableField>
        {item.deadlineReason ? <div className="meta">{item.deadlineReason}</div> : null}
      </dd>
      <dt>{t.plan.type}</dt>
      <dd>
        <EditableField
          {...shared('type', t.plan.type)}
          renderInputs={(kept) => (
            <ChoiceInput
              kept={kept}
              label={t.plan.type}
              value={typeKey}
              options={[
                { value: 'operating', label: t.common.itemType.operating },
                { value: 'capital', label: t.common.itemType.capital },
                ...intentAreas.map((area) => ({
                  value: area,
                  label: `${t.common.itemType.intent}: ${t.common.area[area]}`,
                })),
                { value: 'intent', label: t.common.itemType.intent },
              ]}
            />
          )}
        >
          {t.common.itemType[item.type.kind]}
        </EditableField>
      </dd>
      {data.mayEdit || item.weight ? (
        <>
          <dt>{t.plan.weight}</dt>
          <dd>
            <EditableField
              {...shared('weight', t.plan.weight)}
              renderInputs={(kept) => (
                <ChoiceInput
                  kept={kept}
                  label={t.plan.weight}
                  none={t.plan.notSet}
                  value={item.weight}
                  options={(['light', 'medium', 'heavy'] as const).map((weight) => ({
                    value: weight,
                    label: t.common.weight[weight],
                  }))}
                />
              )}
            >
              {item.weight ? t.common.weight[item.weight] : unset}
            </EditableField>
          </dd>
        </>
      ) : null}
      <dt>{t.fields.strategic}</dt>
      <dd>
        <EditableField
          {...shared('strategic', t.plan.strategic)}
          renderInputs={(kept) => (
            <ChoiceInput
              kept={kept}
              label={t.fields.strategic}
              value={item.strategic ? 'yes' : 'no'}
              options={[
                { value: 'yes', label: t.plan.strategic },
                { value: 'no', label: t.plan.notStrategic },
              ]}
            />
          )}
        >
          {item.strategic ? t.plan.strategic : t.plan.notStrategic}
        </EditableField>
      </dd>
      {data.themes.length > 0 ? (
        <>
          <dt>{t.plan.theme}</dt>
          <dd>
            {data.themes.map((theme) => (
              <div key={theme.id}>
                <Link to={`/led/${theme.id}`}>{theme.title}</Link>
              </div>
            ))}
          </dd>
        </>
      ) : null}
      <dt>{t.plan.openness}</dt>
      <dd>
        <EditableField
          {...shared('openness', t.plan.openness)}
          renderInputs={(kept) => (
            <ChoiceInput
              kept={kept}
              label={t.plan.openness}
              value={item.openness}
              options={(['open', 'internal', 'closed', 'not assessed'] as const).map((openness) => ({
                value: openness,
                label: t.common.openness[openness],
              }))}
            />
          )}
        >
          <span className="access">
            <Icon name={item.openness === 'open' ? 'open' : 'lock'} />
            {t.common.openness[item.openness]}
          </span>
        </EditableField>
        <div className="meta meta--link">
          <Link to={`/led/${item.id}/adgang`}>{t.openness.link}</Link>
        </div>
      </dd>
      {data.whole ? (
        <>
          <dt>{t.plan.partOf}</dt>
          <dd>
            <Link to={`/punkt/${data.whole.id}`}>{data.whole.title}</Link>
          </dd>
        </>
      ) : null}
      {data.parts.length > 0 ? (
        <>
          <dt>{t.plan.parts}</dt>
          <dd>
            {data.parts.map((part) => (
              <div key={part.id}>
                <Link to={`/punkt/${part.id}`}>{part.title}</Link>
              </div>
            ))}
          </dd>
        </>
      ) : null}
    </dl>
  )
}
