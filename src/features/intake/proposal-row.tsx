import { memo, type ReactNode } from 'react'
import { Icon } from '../../design/symbols.tsx'
import { asksForTwin, type Proposal, type ProposalState } from '../../domain/intake/review.ts'
import type { ShownUnit } from '../../messages/format.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { Certainty } from './certainty.tsx'
import { fieldLabel, shownName, yearsOfFields } from './field-texts.ts'
import { exactAmount } from './shown-amount.ts'

type RowProps = Readonly<{
  one: Proposal
  years: readonly number[]
  unit: ShownUnit
  isCurrent: boolean
  isUnsaved: boolean
  /** True when it is only read: what it says is shown though it is open. */
  isClosed: boolean
  href: string
  children?: ReactNode
}>

/** One proposal in the list: what it is, how sure, where it stands; the current one is opened below. */
export const ProposalRow = memo(function ProposalRow(props: RowProps) {
  const { one, isCurrent } = props
  const { t } = useTexts(intakeRoom)
  return (
    <li
      id={`i-${one.id}`}
      className={isCurrent ? 'active' : undefined}
      aria-current={isCurrent ? 'true' : undefined}
      data-state={one.state}
      data-level={one.kind === 'theme' ? one.fields.level : undefined}
    >
      <div className="extract__head">
        {one.kind === 'item' && one.fields.number ? (
          <span className="nr">{one.fields.number}</span>
        ) : (
          <span className="nr faint">
            {one.kind === 'theme' && one.fields.level === 'line'
              ? t.review.kindLine
              : t.review.kind[one.kind]}
          </span>
        )}
        <a className="title" id={`r-${one.id}`} href={props.href} data-proposal={one.id}>
          {shownName(one, t)}
        </a>
        <Certainty confidence={one.confidence} />
        <StateTag one={one} isUnsaved={props.isUnsaved} />
      </div>
      {isCurrent && !props.isClosed ? null : <RowFacts {...props} />}
      {props.children}
    </li>
  )
})

const tags: Partial<Record<ProposalState, string>> = { accepted: 'tag tag--good', created: 'tag tag--good' }

function StateTag({ one, isUnsaved }: { one: Proposal; isUnsaved: boolean }) {
  const { t } = useTexts(intakeRoom)
  if (isUnsaved) return <span className="tag tag--warn">{t.review.unsaved}</span>
  if (one.state === 'waiting' && one.differences.length > 0)
    return <span className="tag tag--warn">{t.review.tagDiffers}</span>
  if (one.state === 'waiting' && asksForTwin(one))
    return <span className="tag tag--warn">{t.review.tagTwin}</span>
  return (
    <span className={tags[one.state] ?? 'tag'}>
      {one.state === 'accepted' || one.state === 'created' ? <Icon name="yes" /> : null}
      {t.review.state[one.state]}
    </span>
  )
}

function RowFacts({ one, years, unit }: RowProps) {
  const { t, format } = useTexts(intakeRoom)
  if (one.kind === 'decision')
    return <p className="extract__amounts">{one.fields.on ? format.date(one.fields.on) : t.review.noDay}</p>
  if (one.kind === 'theme')
    return one.fields.responsible ? <p className="extract__amounts">{one.fields.responsible}</p> : null
  const { fields } = one
  return (
    <div className="extract__amounts">
      {yearsOfFields(fields, years).map((year) => {
        const amount = fields.amounts[year]
        return (
          <span key={year}>
            <span className="faint">{year}</span>{' '}
            {amount === undefined
              ? t.common.notBudgeted
              : amount === 'unknown'
                ? t.common.unknownAmount
                : exactAmount(amount, unit, format)}
          </span>
        )
      })}
      {fields.committee ? <span className="faint">{fields.committee}</span> : null}
      {one.state === 'waiting' && one.doubts.length > 0 ? (
        <span className="extract__doubt">
          {t.review.doubt(one.doubts.map((name) => fieldLabel(name, t).toLocaleLowerCase('da')).join(', '))}
        </span>
      ) : null}
    </div>
  )
}
