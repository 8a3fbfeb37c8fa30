import { Link } from 'react-router'
import { useTexts } from '../../messages/use-texts.tsx'
import { StatusLight, ProgressMark } from '../../parts/lights.tsx'
import { MarkedTexts } from '../../parts/mark.tsx'
import type { ReceiptData } from './status-form-data.ts'

/** The receipt: what was sent, who stands on it, where it goes, and what is next. */
export function StatusReceipt({ receipt }: { receipt: ReceiptData }) {
  const { t, format } = useTexts()
  const { sent, round, left } = receipt
  const { status } = sent
  const estimates = Object.entries(status.estimate ?? {}).flatMap(([year, amount]) =>
    typeof amount === 'number'
      ? [t.followUp.estimateOf(Number(year), `${format.money(amount, 'million')} ${format.unit('million')}`)]
      : [],
  )
  return (
    <>
      <div className="receipt" role="status">
        <svg viewBox="0 0 48 48" aria-hidden="true">
          <circle cx="24" cy="24" r="21" />
          <path d="M14 25l7 7 13-15" />
        </svg>
        <h1 className="t-6">{t.followUp.thanks}</h1>
        <p className="meta">{t.followUp.on(receipt.name, format.moment(sent.at))}</p>
      </div>
      <div className="last">
        <div className="spread">
          <StatusLight status={status} />
          <ProgressMark status={status} />
        </div>
        <div className="mt-2">
          <MarkedTexts words={sent.words} isQuoted />
        </div>
        {status.helpWanted ? <p>{t.followUp.helpWanted(status.helpWanted)}</p> : null}
        <p className="meta mt-2">
          {[...estimates, t.followUp.givenBy(sent.by, sent.onBehalfOf)].join(' · ')} ·{' '}
          <Link to={`/status/${receipt.id}?ret=${status.id}`}>
            {round ? t.followUp.correctBefore(format.date(round.dueOn)) : t.followUp.correct}
          </Link>
        </p>
        {sent.lacksWords ? <p className="light--amber mt-2">{t.followUp.lacksWords}</p> : null}
      </div>
      <h2 className="t-5 mt-5">{t.followUp.usedFor}</h2>
      <ul className="lines lines--dense mt-2">
        {receipt.usedBy.map((treatment) => (
          <li key={`${treatment.body} ${treatment.planned}`}>
            {t.followUp.usedBy(treatment.body, format.planned(treatment.planned))}
          </li>
        ))}
        <li>{t.followUp.usedInside}</li>
        <li>{t.followUp.usedByCouncil}</li>
      </ul>
      <NextOne left={left} />
    </>
  )
}

function NextOne({ left }: { left: ReceiptData['left'] }) {
  const { t, format } = useTexts()
  const next = left[0]
  return (
    <div className="stacked mt-5">
      <h2 className="t-5">{next ? t.followUp.left(format.count(left.length)) : t.followUp.allDone}</h2>
      {next ? (
        <Link className="button button--primary" to={`/status/${next.id}`}>
          {t.followUp.nextItem(next.name)}
        </Link>
      ) : null}
      <Link className={next ? 'button' : 'button button--primary'} to="/">
        {next ? t.followUp.later : t.errors.toHome}
      </Link>
    </div>
  )
}
