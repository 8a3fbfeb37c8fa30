/** Something with a date: what sorts it, how the date is shown, and what comes then. */
export type DatedLine = Readonly<{ when: string; shown: string; text: string }>

/** What comes, each with its date first; a sentence where nothing has one. */
export function DatedList({ lines, none }: { lines: readonly DatedLine[]; none: string }) {
  if (lines.length === 0) return <p className="faint">{none}</p>
  return (
    <ul className="lines lines--dense">
      {lines.map((one) => (
        <li key={`${one.when} ${one.text}`}>
          <strong>{one.shown}</strong> {one.text}
        </li>
      ))}
    </ul>
  )
}
