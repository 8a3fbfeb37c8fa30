import type { Piece } from './written-document.ts'
import { zipFile } from './zip-file.ts'

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** The document as an agenda system shows it, with the frame of its page round it. */
export function asHtml(pieces: readonly Piece[]): string {
  const body = pieces.map((piece) => {
    if ('heading' in piece) return `<h${piece.level}>${escaped(piece.heading)}</h${piece.level}>`
    if ('words' in piece) return `<p>${escaped(piece.words)}</p>`
    if ('list' in piece) {
      const tag = piece.isOrdered ? 'ol' : 'ul'
      return `<${tag}>${piece.list.map((one) => `<li><p>${escaped(one)}</p></li>`).join('')}</${tag}>`
    }
    const rows = piece.table.map(
      (row, at) =>
        `<tr>${row.map((cell) => (at === 0 ? `<th>${escaped(cell)}</th>` : `<td>${escaped(cell)}</td>`)).join('')}`,
    )
    return `<table><thead>${rows[0] ?? ''}</thead><tbody>${rows.slice(1).join('\n')}</tbody></table>`
  })
  return `<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>Dagsordener</title>
<script src="https://192.0.2.1/spor.js">document.write('<h1>Indsat</h1>')</script></head>
<body onload="alert(1)"><div class="cookie"><button>Accepter cookies</button></div><nav><ul><li><a href="/">Forside</a></li></ul></nav>
<div class="side"><main><a href="#">Kopier link</a>${body.join('\n')}</main></div>
<img src="https://192.0.2.1/1.png" alt="Vores by"><footer><p>Åstrup Kommune, telefon 70 10 00 00</p></footer></body></html>`
}

/** The document as LibreOffice saves it, part by part. */
export function asOdt(pieces: readonly Piece[]): Uint8Array {
  const body = pieces.map((piece, at) => {
    if ('heading' in piece)
      return `<text:h text:style-name="Heading_20_${piece.level}" text:outline-level="${piece.level}">${escaped(piece.heading)}</text:h>`
    if ('words' in piece) return `<text:p text:style-name="Standard">${escaped(piece.words)}</text:p>`
    if ('list' in piece)
      return `<text:list text:style-name="${piece.isOrdered ? 'Numre' : 'Punkter'}">${piece.list
        .map((one) => `<text:list-item><text:p>${escaped(one)}</text:p></text:list-item>`)
        .join('')}</text:list>`
    const rows = piece.table.map(
      (row) =>
        `<table:table-row>${row.map((cell) => `<table:table-cell><text:p>${escaped(cell)}</text:p></table:table-cell>`).join('')}</table:table-row>`,
    )
    return `<table:table table:name="T${at}"><table:table-column/><table:table-header-rows>${rows[0] ?? ''}</table:table-header-rows>${rows.slice(1).join('')}</table:table>`
  })
  return odtFile(
    body.join(''),
    `<text:list-style style:name="Numre"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>
     <text:list-style style:name="Punkter"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>`,
  )
}

/** A text of OpenDocument with this as its body, and these styles of its own. */
export const odtFile = (
  body: string,
  styles = '',
  more: Readonly<Record<string, Uint8Array | string>> = {},
): Uint8Array =>
  zipFile({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml':
      '<office:document-styles><office:styles><style:style style:name="Standard" style:family="paragraph"/></office:styles></office:document-styles>',
    ...more,
  })
