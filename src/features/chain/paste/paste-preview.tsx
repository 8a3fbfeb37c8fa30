import { TextField } from '../../../design/field.tsx'
import { Notice, Section, TableScroll } from '../../../design/page.tsx'
import type { Kind } from '../../../domain/chain/element.ts'
import { pasteRoom } from '../../../messages/rooms/paste.ts'
import { useTexts } from '../../../messages/use-texts.tsx'
import { fieldLabel } from '../field-label.ts'
import type { ShownPaste } from './answer-paste.ts'
import { cellProblemText } from './cell-problem-text.ts'

type PastePreviewProps = Readonly<{ kind: Kind; preview: ShownPaste; reason: string }>

/** What the rows come to, what is missing, what can't be read; and the button that makes it. Inside the form that was sent. */
export function PastePreview({ kind, preview, reason }: PastePreviewProps) {
  const { t, format } = useTexts(pasteRoom)
  const { counts } = preview
  const mayCreate = counts.new > 0
  const lines = [
    counts.new > 0 ? t.paste.willBeMade(counts.new) : undefined,
    counts.known > 0 ? t.paste.areKnown(counts.known) : undefined,
    counts.double > 0 ? t.paste.areDouble(counts.double) : undefined,
    counts.broken > 0 ? t.paste.areBroken(counts.broken) : undefined,
  ].filter((line) => line !== undefined)
  const label = (column: string): string =>
    column === 'area'
      ? t.paste.area
      : column.startsWith('amounts.')
        ? t.paste.amountsIn(column.slice('amounts.'.length), format.unit('thousand'))
        : fieldLabel(column, t)
  return (
    <>
      <input type="hidden" name="seen" value={preview.seen} />
      <Section title={t.paste.summary} id="preview">
        <div role="status">
          <ul className="paste-counts">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
        {preview.hasHeading ? null : <p className="meta">{t.paste.noHeading}</p>}
        {preview.unknownHeadings.length > 0 ? (
          <p className="meta">{t.paste.unknownHeadings(preview.unknownHeadings.join(', '))}</p>
        ) : null}
      </Section>
      {preview.problems.length > 0 ? (
        <Notice kind="warn" title={t.paste.problemsTitle}>
          <ul className="problem-list">
            {preview.problems.map((problem) => (
              <li key={`${problem.line} ${problem.column} ${problem.written}`}>
                <strong>{t.paste.problemLine(problem.line)}:</strong> {cellProblemText(problem, label, t)}
              </li>
            ))}
            {preview.problemCount > preview.problems.length ? (
              <li>{t.paste.andMoreProblems(preview.problemCount - preview.problems.length)}</li>
            ) : null}
          </ul>
          {mayCreate && counts.broken > 0 ? (
            <label className="check">
              <input type="checkbox" name="skip" value="yes" defaultChecked={preview.skipsBroken} />{' '}
              {t.paste.skipBroken(counts.broken)}
            </label>
          ) : null}
        </Notice>
      ) : null}
      {preview.missing.length > 0 ? (
        <fieldset>
          <legend>{t.paste.missingTitle}</legend>
          <p className="field__hint">{t.paste.missingLead}</p>
          <div className="check-list">
            {preview.missing.map((one) => (
              <label key={one.key} className="check">
                <input type="checkbox" name="make" value={one.key} defaultChecked={one.isWanted} />{' '}
                <span>
                  {t.common.kind[one.kind]} »{one.name}«{' '}
                  <span className="meta">{t.paste.missingLine(linesText(one.lines), one.lines.length)}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ) : null}
      <Section title={t.paste.tableTitle} id="rows">
        <TableScroll label={t.paste.tableTitle}>
          <table className="table paste-table">
            <thead>
              <tr>
                <th scope="col" className="number">
                  {t.paste.line}
                </th>
                <th scope="col">{t.paste.state}</th>
                {preview.columns.map((column) => (
                  <th
                    key={column}
                    scope="col"
                    className={column.startsWith('amounts.') ? 'number' : undefined}
                  >
                    {label(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {preview.rows.map((row) => (
                <tr key={row.line} data-state={row.state}>
                  <td className="number">{row.line}</td>
                  <td className="no-wrap">{t.paste.states[row.state]}</td>
                  {preview.columns.map((column, at) => (
                    <td key={column} className={column.startsWith('amounts.') ? 'number' : undefined}>
                      {row.cells[at]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
        {counts.new + counts.known + counts.double + counts.broken > preview.rows.length ? (
          <p className="meta">
            {t.paste.moreRows(
              counts.new + counts.known + counts.double + counts.broken - preview.rows.length,
            )}
          </p>
        ) : null}
      </Section>
      {mayCreate ? (
        <TextField
          name="reason"
          label={t.common.reason}
          hint={t.common.reasonHint}
          value={reason || t.paste.reason(t.common.kinds[kind])}
          className="paste-reason"
        />
      ) : null}
      <div className="buttons">
        {mayCreate ? (
          <button className="button button--primary" type="submit" name="do" value="create">
            {t.paste.create(counts.new)}
          </button>
        ) : null}
        <button
          className={mayCreate ? 'button' : 'button button--primary'}
          type="submit"
          name="do"
          value="preview"
        >
          {t.paste.previewAgain}
        </button>
      </div>
    </>
  )
}

const mostLines = 6
const linesText = (lines: readonly number[]): string =>
  lines.length > mostLines ? `${lines.slice(0, mostLines).join(', ')} …` : lines.join(', ')
