import { intentAreas } from '../../domain/chain/kinds/intent-areas.ts'
import type { Place, Proposal } from '../../domain/intake/review.ts'
import type { ShownUnit } from '../../messages/format.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { fieldTexts, valueText, yearsOfFields } from './field-texts.ts'
import { AreaField, ChoiceField, type FieldFacts, LineField } from './proposal-field.tsx'
import type { Draft } from './use-drafts.ts'

type FieldsProps = Readonly<{
  one: Proposal
  draft: Draft | undefined
  years: readonly number[]
  unit: ShownUnit
  hasPages: boolean
  write: (name: string, text: string) => void
  light: (place: Place | undefined) => void
}>

/** The fields of a proposal, as its kind has them. */
export function ProposalFields(props: FieldsProps) {
  const { one } = props
  const facts = useFacts(props)
  if (one.kind === 'theme') return <ThemeFields facts={facts} />
  if (one.kind === 'decision') return <DecisionFields facts={facts} />
  return <ItemFields {...props} facts={facts} />
}

type Facts = (name: string) => FieldFacts

function ItemFields({ one, years, unit, facts }: FieldsProps & { facts: Facts }) {
  const { t, format } = useTexts(intakeRoom)
  const isIntent = facts('kind').text === 'intent'
  const shownYears = yearsOfFields(one.fields, years)
  return (
    <div className="fields">
      <LineField {...facts('title')} className="full" />
      <LineField {...facts('number')} />
      <ChoiceField
        {...facts('kind')}
        className={isIntent ? '' : 'fields__rest'}
        options={(['operating', 'capital', 'intent'] as const).map((kind) => ({
          value: kind,
          label: t.common.itemTypes[kind],
        }))}
      />
      {isIntent ? (
        <ChoiceField
          {...facts('area')}
          className="half"
          none={t.review.noArea}
          options={intentAreas.map((area) => ({ value: area, label: t.common.area[area] }))}
        />
      ) : null}
      <LineField {...facts('committee')} className="half" list="known-bodies" />
      <LineField {...facts('responsible')} className="half" list="known-positions" />
      {shownYears.length > 0 ? (
        <fieldset className="full">
          <legend>
            {t.review.field.amounts}{' '}
            <span className="field__hint">{t.review.amountHint(format.unit(unit))}</span>
          </legend>
          <div className="fields fields--inner">
            {shownYears.map((year) => (
              <LineField key={year} {...facts(`amounts.${year}`)} mode="decimal" />
            ))}
          </div>
        </fieldset>
      ) : null}
      <AreaField {...facts('text')} className="full" rows={4} />
      <details className="fold full" open={one.doubts.includes('deadline') || undefined}>
        <summary>{t.review.more}</summary>
        <div className="fields fields--inner">
          <LineField {...facts('deadline')} className="half" hint={t.review.timeHint} />
          <AreaField {...facts('process')} className="full" rows={3} />
        </div>
      </details>
    </div>
  )
}

function ThemeFields({ facts }: { facts: Facts }) {
  const { t } = useTexts(intakeRoom)
  return (
    <div className="fields">
      <LineField {...facts('title')} className="full" />
      <ChoiceField
        {...facts('level')}
        className="half"
        options={(['line', 'theme'] as const).map((level) => ({
          value: level,
          label: t.chain.choices[level],
        }))}
      />
      <LineField {...facts('responsible')} className="half" list="known-positions" />
      {facts('level').text === 'theme' ? <LineField {...facts('line')} className="full" /> : null}
      <AreaField {...facts('text')} className="full" rows={4} />
    </div>
  )
}

function DecisionFields({ facts }: { facts: Facts }) {
  const { t } = useTexts(intakeRoom)
  return (
    <div className="fields">
      <LineField {...facts('body')} className="half" list="known-bodies" />
      <LineField {...facts('on')} className="half" type="date" />
      <AreaField {...facts('text')} className="full" rows={5} />
      <ChoiceField
        {...facts('openness')}
        className="half"
        options={(['open', 'closed', 'not assessed'] as const).map((openness) => ({
          value: openness,
          label: t.review.openness[openness],
        }))}
      />
      <LineField {...facts('caseNumber')} className="half" />
      <LineField {...facts('caseTitle')} className="full" />
    </div>
  )
}

/** What each field shows: what is being written, else what is saved; and what was read when that is another thing. */
function useFacts({ one, draft, years, unit, hasPages, write, light }: FieldsProps): Facts {
  const { t, format } = useTexts(intakeRoom)
  const saved = fieldTexts(one.fields, years, unit, format)
  const read = fieldTexts(one.read, years, unit, format)
  return (name) => ({
    one,
    name,
    text: draft?.written[name] ?? saved[name] ?? '',
    readAs: readAsOf(name),
    place: one.places[name],
    problem: draft?.problems[name],
    hasPages,
    write,
    light,
  })

  function readAsOf(name: string): string | undefined {
    const was = read[name] ?? ''
    if (was === '' || name === 'text' || name === 'process' || was === saved[name]) return undefined
    return ['kind', 'area', 'openness'].includes(name) ? valueText(name, was, unit, format, t) : was
  }
}
