import { Form } from 'react-router'
import { SelectField, TextField } from '../../design/field.tsx'
import { intentAreas } from '../../domain/chain/kinds/intent-areas.ts'
import type { Proposal } from '../../domain/intake/review.ts'
import { useTexts } from '../../messages/use-texts.tsx'

type ProposalListProps = Readonly<{
  proposals: readonly Proposal[]
  years: readonly number[]
  revision: number
  current: string | undefined
  isReadOnly: boolean
  bodies: readonly string[]
  positions: readonly string[]
}>

/** The proposals one below the other; the current one can be worked on by keyboard. */
export function ProposalList(props: ProposalListProps) {
  return (
    <>
      <ol className="extract">
        {props.proposals.map((one) => (
          <OneProposal key={one.id} one={one} {...props} />
        ))}
      </ol>
      <datalist id="bodies">
        {props.bodies.map((body) => (
          <option key={body} value={body} />
        ))}
      </datalist>
      <datalist id="positions">
        {props.positions.map((position) => (
          <option key={position} value={position} />
        ))}
      </datalist>
    </>
  )
}

function OneProposal({ one, years, revision, current, isReadOnly }: ProposalListProps & { one: Proposal }) {
  const { t, format } = useTexts()
  const isCurrent = one.id === current
  const button = (
    act: 'accept' | 'reject' | 'wait' | 'merge' | 'split',
    key: string,
    label: string,
    isFirst = false,
  ) => (
    <button
      className={isFirst ? 'button button--primary' : 'button'}
      name="act"
      value={`${act}:${one.id}`}
      aria-keyshortcuts={key}
      data-key={isCurrent ? key : undefined}
      aria-label={`${label}: ${one.fields.title}`}
    >
      {label}
    </button>
  )
  const amounts = one.kind === 'item' ? Object.entries(one.fields.amounts) : []
  return (
    <li id={`i-${one.id}`} className={isCurrent ? 'active' : undefined} data-state={one.state}>
      <div className="extract__head">
        {one.kind === 'item' ? <span className="nr">{one.fields.number}</span> : null}
        <a className="title" href={`#p-${one.id}`}>
          {one.fields.title || t.intake.field.title}
        </a>
        <Certainty confidence={one.confidence} />
        {one.state === 'waiting' ? null : (
          <span className={one.state === 'accepted' ? 'tag tag--good' : 'tag'}>
            {t.intake.state[one.state]}
          </span>
        )}
      </div>
      <p className="meta">
        {one.kind === 'item'
          ? [
              one.fields.kind === 'intent' && one.fields.area
                ? t.common.area[one.fields.area]
                : t.common.itemType[one.fields.kind],
              one.fields.committee || t.plan.noCommittee,
              one.fields.responsible || t.plan.noResponsible,
            ].join(' · ')
          : [t.chain.choices[one.fields.level], one.fields.responsible || t.plan.noResponsible].join(' · ')}
      </p>
      {amounts.length > 0 ? (
        <div className="extract__amounts">
          {amounts.map(([year, amount]) => (
            <span key={year}>
              {year}: {amount === 'unknown' ? t.common.unknownAmount : format.money(amount, 'thousand')}
            </span>
          ))}
          <span className="faint">{format.unit('thousand')}</span>
        </div>
      ) : null}
      {one.doubts.length > 0 && one.state === 'waiting' ? (
        <p className="light--amber">
          {t.intake.doubt(
            one.doubts.map((name) => t.intake.field[name as keyof typeof t.intake.field] ?? name).join(', '),
          )}
        </p>
      ) : null}
      {isReadOnly ? null : (
        <>
          <Form method="post" className="buttons mt-2" preventScrollReset>
            <input type="hidden" name="revision" value={revision} />
            {one.state === 'waiting' ? (
              <>
                {button('accept', 'a', t.intake.accept, true)}
                {button('reject', 'r', t.intake.reject)}
              </>
            ) : (
              button('wait', 'w', t.intake.wait)
            )}
          </Form>
          <details className="fold">
            <summary data-key={isCurrent ? 'e' : undefined} aria-keyshortcuts="e">
              {t.intake.edit}
              <span className="visually-hidden">: {one.fields.title}</span>
            </summary>
            <EditProposal one={one} years={years} revision={revision} />
            <Form method="post" className="buttons mt-2" preventScrollReset>
              <input type="hidden" name="revision" value={revision} />
              {button('merge', 'm', t.intake.merge)}
              {button('split', 's', t.intake.split)}
            </Form>
          </details>
        </>
      )}
    </li>
  )
}

function EditProposal({
  one,
  years,
  revision,
}: {
  one: Proposal
  years: readonly number[]
  revision: number
}) {
  const { t, format } = useTexts()
  const name = (field: string): string => field
  return (
    <Form method="post" className="form" preventScrollReset key={JSON.stringify(one.fields)}>
      <input type="hidden" name="revision" value={revision} />
      {one.kind === 'item' ? (
        <>
          <div className="form__pair">
            <Prefixed
              id={one.id}
              name={name('number')}
              label={t.intake.field.number}
              value={one.fields.number}
            />
            <Prefixed
              id={one.id}
              name={name('title')}
              label={t.intake.field.title}
              value={one.fields.title}
              was={one.read.title}
            />
          </div>
          <div className="form__pair">
            <SelectField
              name="kind"
              label={t.intake.field.kind}
              value={one.fields.kind}
              options={(['operating', 'capital', 'intent'] as const).map((kind) => ({
                value: kind,
                label: t.common.itemType[kind],
              }))}
            />
            <SelectField
              name="area"
              label={t.intake.field.area}
              none={t.intake.noKind}
              value={one.fields.area}
              options={intentAreas.map((area) => ({ value: area, label: t.common.area[area] }))}
            />
          </div>
          <div className="form__pair">
            {years.map((year) => {
              const amount = one.fields.amounts[String(year)]
              return (
                <Prefixed
                  key={year}
                  id={one.id}
                  name={`amount.${year}`}
                  label={`${year}, ${format.unit('thousand')}`}
                  value={
                    amount === undefined ? '' : amount === 'unknown' ? '?' : format.money(amount, 'thousand')
                  }
                />
              )
            })}
          </div>
          <div className="form__pair">
            <Prefixed
              id={one.id}
              name="committee"
              label={t.intake.field.committee}
              value={one.fields.committee}
              list="bodies"
              was={one.read.committee}
            />
            <Prefixed
              id={one.id}
              name="responsible"
              label={t.intake.field.responsible}
              value={one.fields.responsible}
              list="positions"
            />
          </div>
        </>
      ) : (
        <>
          <Prefixed id={one.id} name="title" label={t.intake.field.title} value={one.fields.title} />
          <Prefixed
            id={one.id}
            name="responsible"
            label={t.intake.field.responsible}
            value={one.fields.responsible}
            list="positions"
          />
        </>
      )}
      <TextField name="text" label={t.intake.field.text} value={one.fields.text} rows={5} />
      <div className="buttons">
        <button className="button button--primary" name="act" value={`edit:${one.id}`}>
          {t.intake.done}
        </button>
      </div>
    </Form>
  )
}

/** A line whose id is unique among the many forms of the page, and that can suggest from a list. */
function Prefixed(props: {
  id: string
  name: string
  label: string
  value: string
  list?: string
  was?: string
}) {
  const { t } = useTexts()
  const id = `${props.name}-${props.id}`
  const isChanged = props.was !== undefined && props.was !== '' && props.was !== props.value
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <input id={id} name={props.name} defaultValue={props.value} list={props.list} autoComplete="off" />
      {isChanged ? <p className="meta">{t.intake.was(props.was ?? '')}</p> : null}
    </div>
  )
}

/** How sure the reading is, in bars and a word. */
function Certainty({ confidence }: { confidence: number }) {
  const { t } = useTexts()
  const bars = confidence >= 0.9 ? 3 : confidence >= 0.7 ? 2 : 1
  const word = bars === 3 ? t.intake.sure : bars === 2 ? t.intake.look : t.intake.unsure
  return (
    <span className="certainty">
      <span className="certainty__bars" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <i key={bar} className={bar <= bars ? 'yes' : undefined} />
        ))}
      </span>
      {word}
    </span>
  )
}
