import { asksForTwin, type Proposal } from '../../domain/intake/review.ts'
import type { ShownUnit } from '../../messages/format.ts'
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
  const { t, format } = useTexts()
  return (
    <>
      {one.differences.map((difference) => {
        const [text, table] = [difference.text, difference.table].map((amount) =>
          exactAmount(amount, unit, format),
        )
        return (
          <div key={difference.year} className="question mt-2">
            <p className="question__text">
              {t.review.textSays(difference.year, text ?? '', table ?? '', difference.passage.page)}
            </p>
            <div className="buttons">
              <button className="button" name="act" value={`settle:${difference.year}:${difference.text}`}>
                {t.review.use(text ?? '')}
              </button>
              <button className="button" name="act" value={`settle:${difference.year}:${difference.table}`}>
                {t.review.use(table ?? '')}
              </button>
            </div>
          </div>
        )
      })}
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

/** What the proposal says otherwise than the plan: title and amounts, both numbers. */
function TwinDifference({ one, twin, unit }: QuestionsProps & { twin: TwinFacts }) {
  const { t, format } = useTexts()
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
