import { font } from './docx-styles.ts'
import type { Paper } from './paper.ts'

/** The parts of the file that the library would write otherwise: the clock's time, and no word of what stands in for the font. */
export const ownParts = (paper: Paper) => [
  { path: 'docProps/core.xml', data: coreProperties(paper) },
  { path: 'word/fontTable.xml', data: fontTable },
]

// The font isn't on every office machine; without the hint Word takes Times.
const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="${font}"><w:altName w:val="Calibri"/><w:panose1 w:val="020B0503050203000203"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`

const namespaces = [
  ['cp', 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['dcterms', 'http://purl.org/dc/terms/'],
  ['xsi', 'http://www.w3.org/2001/XMLSchema-instance'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ')

const coreProperties = (paper: Paper): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties ${namespaces}>${[
    ['dc:title', paper.title],
    ['dc:subject', paper.subtitle ?? ''],
    ['dc:creator', paper.sender],
    ['cp:lastModifiedBy', paper.sender],
    ['dc:language', paper.language === 'da' ? 'da-DK' : 'en-GB'],
  ]
    .map(([name, value]) => `<${name}>${escaped(value ?? '')}</${name}>`)
    .join('')}${['created', 'modified']
    .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${paper.on}T00:00:00Z</dcterms:${name}>`)
    .join('')}</cp:coreProperties>`

const escaped = (text: string): string => text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`)
