import { asksForTwin, type Difference, type Proposal } from '../../domain/intake/review.ts'
import type { ShownUnit } from '../../messages/format.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { exactAmount } from './shown-amount.ts'

/** What the plan has under the same number or title. */
export type TwinFacts = Readonly<{
  name: string
  title: string
  amounts: Readonly<Record<string, number | 'unknown'>>
}>

type QuestionsProps = Readonly<{ one: Proposal; twin: TwinFacts | undefined; unit: ShownUnit }>

/** What must be answered before this proposal can be accepted; the others are not held up by it. */
export function ProposalQuestions({ one, twin, unit }: QuestionsProps) {
  const { t } = useTexts(intakeRoom)
  return (
    <>
      <Differences one={one} unit={unit} />
      {twin && asksForTwin(one) ? (
        <div className="question mt-2">
          <p className="question__text">
            {one.kind === 'theme' ? t.review.twinTheme(twin.name) : t.review.twin(twin.name)}{' '}
            <TwinDifference one={one} twin={twin} unit={unit} />
          </p>
          <div className="buttons">
            <button className="button" name="act" value={`answer:${one.twin}`}>
              {t.review.twinSame}
            </button>
            <button className="button" name="act" value="answer:new">
              {t.review.twinNew}
            </button>
          </div>
        </div>
      ) : null}
      {twin && one.target !== undefined && one.target !== 'new' && one.state !== 'created' ? (
        <p className="meta mt-2">{t.review.willRevise(twin.name)}</p>
      ) : null}
    </>
  )
}

/** Text and table say two things about a year: both are shown, and one press chooses. */
function Differences({ one, unit }: Pick<QuestionsProps, 'one' | 'unit'>) {
  const { t, format } = useTexts(intakeRoom)
  if (one.differences.length === 0) return null
  const choose = (which: 'text' | 'table', differences: readonly Difference[], label: string) => (
    <button
      className="button"
      name="act"
      value={`settle:${differences.map((each) => `${each.year}=${each[which]}`).join(',')}`}
    >
      {label}
    </button>
  )
  return (
    <div className="question mt-2">
      <p className="question__text">{t.review.differs(format.unit(unit))}</p>
      {one.differences.map((each) => {
        const [text, table] = [exactAmount(each.text, unit, format), exactAmount(each.table, unit, format)]
        return (
          <div key={each.year} className="question__line">
            <span>{t.review.textSays(each.year, text, table)}</span>
            {choose('text', [each], t.review.use(text))}
            {choose('table', [each], t.review.use(table))}
          </div>
        )
      })}
      {one.differences.length > 1 ? (
        <div className="question__line">
          {choose('text', one.differences, t.review.useText)}
          {choose('table', one.differences, t.review.useTable)}
        </div>
      ) : null}
    </div>
  )
}

/** What the proposal says otherwise than the plan: title and amounts, both numbers. */
function TwinDifference({ one, twin, unit }: QuestionsProps & { twin: TwinFacts }) {
  const { t, format } = useTexts(intakeRoom)
  if (one.kind !== 'item') return null
  const shown = (amount: number | 'unknown' | undefined): string =>
    amount === undefined
      ? t.common.notBudgeted
      : amount === 'unknown'
        ? t.common.unknownAmount
        : exactAmount(amount, unit, format)
  const years = [...new Set([...Object.keys(twin.amounts), ...Object.keys(one.fields.amounts)])].sort(
    (a, b) => a.localeCompare(b),
  )
  const parts = years
    .filter((year) => twin.amounts[year] !== one.fields.amounts[year])
    .map((year) => `${year} ${shown(twin.amounts[year])} → ${shown(one.fields.amounts[year])}`)
  return parts.length > 0 ? <>{t.review.twinDiffers(parts.join(', '))}</> : null
}
