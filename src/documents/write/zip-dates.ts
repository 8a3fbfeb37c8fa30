/**
 * Gives every entry of a zip file (which DOCX and XLSX are) the same date, so that the same paper is the same bytes (R27).
 * Changes the date fields of local and central headers in place; sizes and checksums don't cover them.
 */
export function dateZipEntries(zip: Uint8Array, isoDate: string): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const [year = 1980, month = 1, day = 1] = isoDate.split('-').map(Number)
  // MS-DOS: years since 1980, month and day in seven, four and five bits.
  const date = (Math.max(0, year - 1980) << 9) | (month << 5) | day
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < count; entry += 1) {
    setDate(view, at + 12, date)
    setDate(view, view.getUint32(at + 42, true) + 10, date)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return zip
}

function setDate(view: DataView, at: number, date: number): void {
  view.setUint16(at, 0, true)
  view.setUint16(at + 2, date, true)
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at
  throw new Error('not a zip file')
}
