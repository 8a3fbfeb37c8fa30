import type { Paper } from './paper.ts'
import { AlignmentType, type IStylesOptions, LevelFormat, type INumberingOptions } from 'docx'

/** Colours of the paper, as in the PDF. */
export const colours = {
  municipality: '0F4A5A',
  ink: '14202A',
  soft: '42505C',
  hairline: 'C3CCD3',
  surface: 'F2F5F6',
  warn: 'FDF1D8',
  warnLine: 'C47A00',
} as const

/** The font of the paper; Word takes the fallback of the font table where it isn't installed. */
export const font = 'IBM Plex Sans'

/** Half points, as Word counts the size of letters. */
const pt = (points: number): number => Math.round(points * 2)
/** Twentieths of a point, as Word counts distances. */
export const twips = (points: number): number => Math.round(points * 20)

/** The width that the labels of facts have. */
export const factLabel = twips(110)

const heading = (level: number, size: number, before: number, after: number, color: string) => ({
  run: { size: pt(size), bold: true, color, font },
  paragraph: {
    spacing: { before: twips(before), after: twips(after) },
    keepNext: true,
    keepLines: true,
    outlineLevel: level - 1,
  },
})

/** The styles of the paper. All looks live here, so that a secretary changes the style and not every paragraph. */
export function paperStyles({
  language,
  orientation,
}: Pick<Paper, 'language' | 'orientation'>): IStylesOptions {
  // Prose that runs the whole width of a lying page can't be read.
  const right = orientation === 'landscape' ? twips(280) : 0
  const indent = { right }
  return {
    default: {
      document: {
        run: {
          font,
          size: pt(10),
          color: colours.ink,
          language: { value: language === 'da' ? 'da-DK' : 'en-GB' },
        },
        paragraph: { spacing: { after: twips(7), line: 276 } },
      },
      title: {
        run: { size: pt(24), bold: true, color: colours.municipality, font },
        paragraph: { spacing: { before: twips(12), after: twips(4) }, keepNext: true },
      },
      heading1: heading(1, 15, 20, 8, colours.municipality),
      heading2: heading(2, 12, 15, 6, colours.municipality),
      listParagraph: { paragraph: { indent, spacing: { after: twips(4) } } },
      heading3: heading(3, 10.5, 12, 4, colours.ink),
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true },
      { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', quickFormat: true, paragraph: { indent } },
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: pt(13), color: colours.soft },
        paragraph: { spacing: { after: twips(12) } },
      },
      {
        id: 'Lead',
        name: 'Lead',
        basedOn: 'BodyText',
        quickFormat: true,
        run: { size: pt(11.5) },
      },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'BodyText',
        quickFormat: true,
        run: { size: pt(8.5), color: colours.soft },
      },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'BodyText',
        quickFormat: true,
        paragraph: {
          indent: { left: twips(12), right },
          border: { left: { style: 'single', size: 12, space: 8, color: colours.hairline } },
        },
      },
      ...(['Callout', 'Warning'] as const).map((id) => ({
        id,
        name: id,
        basedOn: 'BodyText',
        quickFormat: true,
        paragraph: {
          indent: { left: twips(8), right: right + twips(8) },
          spacing: { before: twips(8), after: twips(10) },
          shading: { type: 'clear', fill: id === 'Callout' ? colours.surface : colours.warn },
          border: {
            left: {
              style: 'single',
              size: 24,
              space: 8,
              color: id === 'Callout' ? colours.municipality : colours.warnLine,
            },
          },
        } as const,
      })),
      {
        id: 'Fact',
        name: 'Fact',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: pt(9) },
        paragraph: {
          spacing: { after: twips(2) },
          indent: { left: factLabel, hanging: factLabel },
        },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: pt(8.5) },
        paragraph: { spacing: { after: 0, line: 252 } },
      },
      {
        id: 'TableHead',
        name: 'Table Head',
        basedOn: 'TableText',
        quickFormat: true,
        run: { bold: true },
        paragraph: { keepNext: true },
      },
      {
        id: 'TableNote',
        name: 'Table Note',
        basedOn: 'TableText',
        quickFormat: true,
        run: { size: pt(7.5), color: colours.soft },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: pt(9), bold: true },
        paragraph: { spacing: { before: twips(10), after: twips(4) }, keepNext: true },
      },
      {
        id: 'FigureValue',
        name: 'Figure Value',
        basedOn: 'TableText',
        quickFormat: true,
        run: { size: pt(17), bold: true },
        paragraph: { spacing: { line: 240, lineRule: 'auto' } },
      },
      ...[1, 2].map((level) => ({
        id: `TOC${level}`,
        name: `toc ${level}`,
        basedOn: 'Normal',
        next: 'Normal',
        run: { bold: level === 1 },
        paragraph: { spacing: { after: twips(3) }, indent: { left: twips((level - 1) * 12) } },
      })),
      {
        id: 'ContentsHeading',
        name: 'TOC Heading',
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: pt(15), bold: true, color: colours.municipality },
        paragraph: { spacing: { before: twips(14), after: twips(6) }, keepNext: true },
      },
      {
        id: 'Header',
        name: 'header',
        basedOn: 'Normal',
        run: { size: pt(8), color: colours.soft },
        paragraph: {
          border: { bottom: { style: 'single', size: 4, space: 4, color: colours.hairline } },
        },
      },
    ],
  }
}

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: {
    paragraph: { indent: { left: twips(18), hanging: twips(14) } },
  },
})

/** Bulleted and numbered lists. */
export const paperNumbering: INumberingOptions = {
  config: [
    { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] },
    { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
}
