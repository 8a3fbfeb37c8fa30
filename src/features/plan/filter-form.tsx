import { Form } from 'react-router'
import { SelectField, TextField } from '../../design/field.tsx'
import { moneyUnits } from '../../domain/money.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import type { PlanPageData } from './plan-page-data.ts'
import type { PlanQuery } from './plan-query.ts'

type FilterFormProps = Readonly<{
  data: PlanPageData
  query: PlanQuery
  params: URLSearchParams
  asOf: string | undefined
}>

/** What the plan is narrowed to and how it is shown: a form that is read from the address and writes it. */
export function FilterForm({ data, query, params, asOf }: FilterFormProps) {
  const { t } = useTexts()
  const { options } = data
  const isMoreUsed = query.unit !== 'million' || query.size !== 100 || query.hidesClosed || asOf !== undefined
  return (
    <Form
      className="filter plan-filter"
      method="get"
      action="/plan"
      aria-label={t.plan.filters}
      preventScrollReset
      // The fields are uncontrolled: another address is another form.
      key={params.toString()}
    >
      {['view', 'sort', 'fold'].map((name) =>
        params.get(name) ? (
          <input key={name} type="hidden" name={name} value={params.get(name) ?? ''} />
        ) : null,
      )}
      <TextField name="q" label={t.plan.search} value={query.text} type="search" className="field--search" />
      {options.groups.length > 1 ? (
        <SelectField
          name="group"
          label={t.plan.group}
          none={t.plan.allGroups}
          value={query.group}
          options={options.groups.map((group) => ({ value: group, label: t.groups[group] }))}
        />
      ) : null}
      <SelectField
        name="committee"
        label={t.plan.committee}
        none={t.plan.allCommittees}
        value={query.committee}
        options={[...options.committees, { value: 'none', label: t.plan.without.committee }]}
      />
      <SelectField
        name="status"
        label={t.plan.status}
        none={t.plan.allStatuses}
        value={query.status}
        options={[
          { value: 'green', label: t.common.light.green },
          { value: 'amber', label: t.common.light.amber },
          { value: 'red', label: t.common.light.red },
          { value: 'grey', label: t.common.light.grey },
          { value: 'done', label: t.common.done },
          { value: 'none', label: t.common.notReported },
        ]}
      />
      <SelectField
        name="theme"
        label={t.plan.theme}
        none={t.plan.allThemes}
        value={query.theme}
        options={options.themes}
      />
      <SelectField
        name="responsible"
        label={t.plan.responsible}
        none={t.plan.allResponsibles}
        value={query.responsible}
        options={[...options.responsibles, { value: 'none', label: t.plan.without.responsible }]}
      />
      <button className="button" type="submit">
        {t.common.show}
      </button>
      <details className="fold plan-filter__more" open={isMoreUsed}>
        <summary>{t.plan.moreFilters}</summary>
        <div className="filter">
          {data.agreements.length > 1 && data.agreement ? (
            <SelectField
              name="agreement"
              label={t.plan.agreement}
              value={data.agreement.id}
              options={data.agreements.map((one) => ({ value: one.id, label: one.title }))}
            />
          ) : null}
          <SelectField
            name="unit"
            label={t.common.units.label}
            value={query.unit}
            options={moneyUnits.map((unit) => ({ value: unit, label: t.common.units[unit] }))}
          />
          <SelectField
            name="size"
            label={t.plan.rowsShown}
            value={String(query.size)}
            options={[
              { value: '25', label: '25' },
              { value: '100', label: '100' },
              { value: '0', label: t.plan.allRows },
            ]}
          />
          <TextField name="asOf" label={t.plan.asOf} type="date" value={asOf ?? ''} />
          <label className="check">
            <input type="checkbox" name="closed" value="hide" defaultChecked={query.hidesClosed} />{' '}
            {t.plan.hideClosed}
          </label>
          <p className="meta plan-filter__hint">{t.plan.saveHint}</p>
        </div>
      </details>
    </Form>
  )
}
