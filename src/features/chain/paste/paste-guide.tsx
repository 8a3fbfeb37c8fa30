import type { Kind } from '../../../domain/chain/element.ts'
import { TableScroll } from '../../../design/page.tsx'
import { pasteRoom } from '../../../messages/rooms/paste.ts'
import { useTexts } from '../../../messages/use-texts.tsx'
import { fieldSpecs } from '../field-specs.ts'
import { columnLabel, columnName, columnsOf, type PasteColumn } from './columns.ts'

/** What rows should look like: the columns that a kind has, what is needed, and how names and amounts are written. */
export function PasteGuide({ kind, isOpen }: { kind: Kind; isOpen: boolean }) {
  const { t } = useTexts(pasteRoom)
  const columns = columnsOf(kind)
  const example = t.paste.examples[kind]
  const names = columns.filter(
    (column) => column.is === 'link' || (column.is === 'field' && 'of' in column.spec),
  )
  return (
    <details className="fold" open={isOpen}>
      <summary>{t.paste.howTo}</summary>
      <div className="text">
        <p>{t.paste.howToText}</p>
        <p>
          <strong>{t.paste.columns}:</strong>{' '}
          {columns.map((column, at) => (
            <span key={columnName(column)}>
              {at > 0 ? ', ' : ''}
              {columnLabel(column, t)}
              {isNeeded(column) ? ` (${t.paste.columnNeeded})` : ''}
            </span>
          ))}
          .
        </p>
        {fieldSpecs[kind].some((spec) => spec.input === 'amounts') ? <p>{t.paste.amountColumns}</p> : null}
        {names.length > 0 ? (
          <p>{t.paste.namesHint(names.map((column) => columnLabel(column, t)).join(', '))}</p>
        ) : null}
        <p className="meta">{t.paste.howToCsv}</p>
      </div>
      {example ? (
        <TableScroll label={t.paste.example}>
          <table className="table paste-example">
            <caption>{t.paste.example}</caption>
            <tbody>
              {example.map((row) => (
                <tr key={row.join()}>
                  {row.map((cell, at) => (
                    // A column may have the same word twice.
                    <td key={`${at} ${cell}`}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      ) : null}
    </details>
  )
}

const isNeeded = (column: PasteColumn): boolean => column.is === 'field' && column.spec.isRequired === true
