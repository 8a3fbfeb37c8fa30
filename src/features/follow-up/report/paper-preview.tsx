import { Figures, Notice, TableScroll } from '../../../design/page.tsx'
import { LightMark } from '../../../design/symbols.tsx'
import type { Block, Cell, Table, Words } from '../../../documents/write/paper.ts'

/** Blocks of a paper on the screen: the same words and figures as in the file. */
export function PaperPreview({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => <PaperBlock key={`${index} ${block.kind}`} block={block} />)
}

function PaperBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h4>{block.text}</h4>
    case 'paragraph':
      return (
        <p className={block.tone === 'note' ? 'meta' : block.tone === 'lead' ? 'lead' : undefined}>
          <Spoken words={block.words} />
        </p>
      )
    case 'callout':
      return (
        <Notice kind={block.tone}>
          <Spoken words={block.words} />
        </Notice>
      )
    case 'figures':
      return <Figures figures={block.figures} />
    case 'table':
      return <PaperTable table={block} />
    case 'facts':
    case 'list':
    case 'page break':
      return null
  }
}

function Spoken({ words }: { words: Words }) {
  if (typeof words === 'string') return <>{words}</>
  return words.map((run) => (run.isStrong ? <strong key={run.text}>{run.text}</strong> : run.text))
}

function PaperTable({ table }: { table: Table }) {
  const numeric = (index: number) => (table.columns[index]?.isNumber ? 'number' : undefined)
  return (
    <TableScroll label={table.caption}>
      <table className="table">
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={column.label} scope="col" className={numeric(index)}>
                {column.label}
                {column.note ? <div className="meta">{column.note}</div> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, place) => (
            <tr key={`${place}`} className={row.isTotal ? 'sum' : undefined}>
              {row.cells.map((cell, index) =>
                index === 0 ? (
                  <th key="name" scope="row">
                    <PaperCell cell={cell} />
                  </th>
                ) : (
                  <td key={table.columns[index]?.label} className={numeric(index)}>
                    <PaperCell cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function PaperCell({ cell }: { cell: Cell }) {
  if (cell.kind === 'light') return <LightMark shape={cell.shape} word={cell.word} />
  if (cell.kind !== 'text') return <>{cell.shown}</>
  return (
    <>
      {cell.text}
      {cell.note ? <div className="meta">{cell.note}</div> : null}
    </>
  )
}
