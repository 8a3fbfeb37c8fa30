import { BuilderElement, type FileChild, StringContainer, TextRun, type XmlComponent } from 'docx'

/** One line of a table of contents: the heading, its level and its bookmark. */
export type ContentsEntry = Readonly<{ text: string; level: number; bookmark: string }>

type Attributes = Readonly<Record<string, string>>

const element = (
  name: string,
  attributes: Attributes = {},
  children: readonly XmlComponent[] = [],
): XmlComponent =>
  new BuilderElement({
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
    children,
  })

const run = (child: XmlComponent): XmlComponent => element('w:r', {}, [child])
const fieldMark = (type: 'begin' | 'separate' | 'end'): XmlComponent =>
  run(element('w:fldChar', { 'w:fldCharType': type }))

/**
 * Word's own table of contents, filled with the headings as links. It is a real field: »Opdater tabel« adds the page numbers,
 * which only Word knows. It isn't marked for updating, because Word then asks a worrying question each time the file is opened.
 */
export function docxContents(heading: string, depth: number, entries: readonly ContentsEntry[]): FileChild {
  const lines = entries.map(({ text, level, bookmark }, index) =>
    element('w:p', {}, [
      element('w:pPr', {}, [element('w:pStyle', { 'w:val': `TOC${level}` })]),
      ...(index === 0
        ? [
            fieldMark('begin'),
            run(new StringContainer('w:instrText', `TOC \\o "1-${depth}" \\h \\z \\u`)),
            fieldMark('separate'),
          ]
        : []),
      element('w:hyperlink', { 'w:anchor': bookmark, 'w:history': '1' }, [new TextRun(text)]),
      ...(index === entries.length - 1 ? [fieldMark('end')] : []),
    ]),
  )
  return element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      element('w:docPartObj', {}, [
        element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
        element('w:docPartUnique'),
      ]),
    ]),
    element('w:sdtContent', {}, [
      element('w:p', {}, [
        element('w:pPr', {}, [element('w:pStyle', { 'w:val': 'ContentsHeading' })]),
        new TextRun(heading),
      ]),
      ...lines,
    ]),
  ]) as FileChild
}
