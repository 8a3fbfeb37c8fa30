import { Link } from 'react-router'
import { Section } from '../../design/page.tsx'
import { Icon } from '../../design/symbols.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { saysMore } from '../../parts/decision-words.ts'
import { EditableField } from './editable-field.tsx'
import { ChoiceInput, LineInput } from './inputs.tsx'
import type { ItemPageData } from './item-page-data.ts'

/** The item before bodies: what was decided, what is planned. A closed decision says that it is closed, and no more (R50). */
export function ItemTreatments({ data }: { data: ItemPageData }) {
  const { t, format } = useTexts()
  const { item, treatments, choices } = data
  const next = treatments.find((treatment) => treatment.actualOn === undefined)
  return (
    <Section title={t.plan.treatments} id="treatments">
      {item.noPoliticalTreatment ? <p>{t.plan.withoutTreatment(item.noPoliticalTreatment)}</p> : null}
      {treatments.length === 0 ? <p className="faint">{t.plan.noTreatments}</p> : null}
      {treatments.length > 0 ? (
        <ol className="timeline">
          {treatments.map((treatment) => (
            <li key={treatment.id} className={treatment.actualOn ? undefined : 'coming'}>
              <span className="date">
                {treatment.actualOn
                  ? format.date(treatment.actualOn)
                  : treatment.planned
                    ? format.planned(treatment.planned)
                    : t.plan.planned}
              </span>
              <span>
                <strong>{treatment.body}</strong>
                {treatment.purpose ? `: ${treatment.purpose}.` : ''}{' '}
                {treatment.decision?.code ? (
                  <strong>{t.meetings.decision[treatment.decision.code]}. </strong>
                ) : null}
                {treatment.decision
                  ? treatment.decision.text === undefined
                    ? t.plan.closedCase
                    : saysMore(treatment.decision, t)
                      ? treatment.decision.text
                      : ''
                  : treatment.actualOn
                    ? ''
                    : `${t.plan.planned}.`}{' '}
                {treatment.decision ? (
                  <span className={treatment.decision.isClosed ? 'access access--closed' : 'access'}>
                    <Icon name={treatment.decision.isOpen ? 'open' : 'lock'} />
                    {treatment.decision.isOpen
                      ? t.common.openness.open
                      : treatment.decision.isClosed
                        ? t.common.openness.closed
                        : t.common.openness.internal}
                  </span>
                ) : null}
                {treatment.isLate ? <span className="outdated"> {t.plan.late}</span> : null}
                {data.mayTreat && !treatment.decision ? (
                  <span className="pair treatment-links no-print">
                    <Link to={`/punkt/${item.id}/behandling/${treatment.id}/beslutning`}>
                      {t.meetings.recordDecision}
                      <span className="visually-hidden">, {treatment.body}</span>
                    </Link>
                    <Link to={`/punkt/${item.id}/behandling/${treatment.id}`}>
                      {t.meetings.editTreatment}
                      <span className="visually-hidden">, {treatment.body}</span>
                    </Link>
                  </span>
                ) : null}
              </span>
            </li>
          ))}
        </ol>
      ) : null}
      {data.isClosed ? null : (
        <EditableField
          action={`/punkt/${item.id}`}
          field="next"
          label={t.plan.nextTreatment}
          word={next ? t.plan.moveTreatment : t.plan.addTreatment}
          seen={data.seen}
          mayEdit={data.mayEdit}
          isBlock
          renderInputs={(kept) => (
            <>
              <ChoiceInput
                kept={kept}
                name="body"
                label={t.plan.body}
                value={next?.bodyId ?? item.committee}
                none={t.common.none}
                options={choices?.bodies ?? []}
              />
              <LineInput
                kept={kept}
                name="planned"
                label={t.plan.when}
                hint={t.plan.deadlineHint}
                value={next?.planned && format.planned(next.planned)}
              />
            </>
          )}
        >
          {null}
        </EditableField>
      )}
      {data.mayTreat && next ? (
        <Link className="edit--word no-print" to={`/punkt/${item.id}/behandling/ny`}>
          {t.meetings.planTreatment}
        </Link>
      ) : null}
    </Section>
  )
}
