import {
  Bookmark,
  Document,
  type FileChild,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { colours, factLabel, paperNumbering, paperStyles } from './docx-styles.ts'
import { docxContents } from './docx-contents.ts'
import { ownParts } from './docx-parts.ts'
import { docxFigures, docxTable, runsOf } from './docx-table.ts'
import { type Block, type Paper, printable, type Words } from './paper.ts'
import { dateZipEntries } from './zip-dates.ts'

// A4 in twips, and the margins of each orientation.
const sheet = { width: 11_906, height: 16_838 }
const margins = {
  portrait: { left: 1361, right: 1361, top: 1700, bottom: 1361, header: 800, footer: 600 },
  landscape: { left: 907, right: 907, top: 1361, bottom: 907, header: 680, footer: 500 },
}

/** Writes a paper as DOCX with real styles, headings, lists and repeated table heads, so that a secretary can go on with it. */
export async function writeDocx(given: Paper): Promise<Uint8Array> {
  const paper = printable(given)
  const isLying = paper.orientation === 'landscape'
  const margin = margins[paper.orientation]
  const width = (isLying ? sheet.height : sheet.width) - margin.left - margin.right
  const document = new Document({
    title: paper.title,
    creator: paper.sender,
    styles: paperStyles(paper),
    numbering: paperNumbering,
    sections: [
      {
        properties: {
          page: {
            size: {
              ...sheet,
              orientation: isLying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin,
          },
        },
        headers: { default: pageHead(paper, width) },
        children: [
          ...front(paper),
          ...paper.blocks.flatMap((block, index) => blockOf(block, index, width, isLying)),
        ],
      },
    ],
  })
  const bytes = await Packer.toBuffer(document, undefined, ownParts(paper))
  return dateZipEntries(new Uint8Array(bytes), paper.on)
}

function pageHead(paper: Paper, width: number): Header {
  const [page, of] = paper.language === 'da' ? ['Side ', ' af '] : ['Page ', ' of ']
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun({ text: paper.sender, bold: true, color: colours.municipality }),
          new TextRun(` · ${paper.title}\t`),
          new TextRun({ children: [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

function front(paper: Paper): FileChild[] {
  const headings = paper.blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.level <= (paper.contentsDepth ?? 2)
      ? [{ text: block.text, level: block.level, bookmark: bookmarkOf(index) }]
      : [],
  )
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(paper.title) }),
    ...(paper.subtitle ? [new Paragraph({ style: 'Subtitle', children: runsOf(paper.subtitle) })] : []),
    ...paper.meta.map((fact) => factLine(fact.label, fact.value)),
    ...(paper.contents && headings.length > 0
      ? [docxContents(paper.contents, paper.contentsDepth ?? 2, headings)]
      : []),
  ]
}

const bookmarkOf = (index: number): string => `_Toc${String(index).padStart(6, '0')}`

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }
const tones = { lead: 'Lead', note: 'Note', quote: 'Quote' }

function blockOf(block: Block, index: number, width: number, isLying: boolean): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headingLevels[block.level],
          pageBreakBefore: block.startsPage ?? false,
          children: [new Bookmark({ id: bookmarkOf(index), children: runsOf(block.text) })],
        }),
      ]
    case 'paragraph':
      return [
        new Paragraph({
          style: block.tone ? tones[block.tone] : 'BodyText',
          children: spoken(block.words),
        }),
      ]
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: {
              reference: block.isNumbered ? 'numbers' : 'bullets',
              level: 0,
              // Each numbered list begins at 1.
              instance: index,
            },
            children: spoken(item),
          }),
      )
    case 'figures':
      return block.figures.length === 0
        ? []
        : [docxFigures(block.figures, width, isLying ? 6 : 3), new Paragraph({ style: 'TableNote' })]
    case 'facts':
      return block.facts.map((fact) => factLine(fact.label, fact.value))
    case 'callout':
      return [
        new Paragraph({
          style: block.tone === 'warn' ? 'Warning' : 'Callout',
          children: spoken(block.words),
        }),
      ]
    case 'table':
      return [
        ...(block.isCaptionHidden
          ? []
          : [new Paragraph({ style: 'Caption', children: runsOf(block.caption) })]),
        docxTable(block, width),
        new Paragraph({ style: 'TableNote' }),
      ]
    case 'page break':
      return [new Paragraph({ pageBreakBefore: true })]
  }
}

const factLine = (label: string, value: Words): Paragraph =>
  new Paragraph({
    style: 'Fact',
    tabStops: [{ type: TabStopType.LEFT, position: factLabel }],
    children: [new TextRun({ text: `${label}\t`, color: colours.soft }), ...spoken(value)],
  })

const spoken = (words: Words): TextRun[] =>
  typeof words === 'string' ? runsOf(words) : words.flatMap((run) => runsOf(run.text, run.isStrong))
