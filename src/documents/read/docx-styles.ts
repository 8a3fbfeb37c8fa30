import { childOf, childrenOf, type XmlNode } from './xml-tree.ts'

/** What a paragraph style of Word says: heading rank, bold, size of letters in half points, and the list it belongs to. */
export type DocxStyle = Readonly<{
  name: string
  /** 1 is the highest; nothing for running text. */
  headingLevel?: number
  isContents: boolean
  isBold: boolean
  size: number
  numbering?: XmlNode
}>

const usualSize = 22

/** Reads the styles of a Word document; a style has what it is based on has, unless it says otherwise. */
export function docxStyles(styles: XmlNode | undefined): (id: string | undefined) => DocxStyle {
  const byId = new Map(
    childrenOf(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  )
  const defaults = childOf(childOf(childOf(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  const plain: DocxStyle = {
    name: '',
    isContents: false,
    isBold: false,
    size: sizeOf(defaults) ?? usualSize,
  }
  const made = new Map<string, DocxStyle>()
  const styleOf = (id: string | undefined, depth = 0): DocxStyle => {
    const style = id === undefined ? undefined : byId.get(id)
    if (id === undefined || !style || depth > 20) return plain
    const known = made.get(id)
    if (known) return known
    const base = styleOf(childOf(style, 'w:basedOn')?.attributes['w:val'], depth + 1)
    const paragraph = childOf(style, 'w:pPr')
    const name = childOf(style, 'w:name')?.attributes['w:val'] ?? id
    const level = headingLevelOf(name, id, paragraph) ?? base.headingLevel
    const numbering = childOf(paragraph, 'w:numPr') ?? base.numbering
    const one: DocxStyle = {
      name,
      ...(level === undefined ? {} : { headingLevel: level }),
      isContents: /^(?:toc|indholdsfortegnelse|table of)/i.test(name) || base.isContents,
      isBold: boldOf(childOf(style, 'w:rPr')) ?? base.isBold,
      size: sizeOf(childOf(style, 'w:rPr')) ?? base.size,
      ...(numbering ? { numbering } : {}),
    }
    made.set(id, one)
    return one
  }
  return styleOf
}

/** Heading styles are named in the language of whoever made them; the outline level says the same in numbers. */
function headingLevelOf(name: string, id: string, paragraph: XmlNode | undefined): number | undefined {
  const match = /(?:heading|overskrift)\s*(\d)/i.exec(`${name} ${id}`)
  if (match && !/toc|indhold/i.test(name)) return Number(match[1])
  if (/^(?:title|titel)$/i.test(name)) return 1
  const outline = Number(childOf(paragraph, 'w:outlineLvl')?.attributes['w:val'] ?? 9)
  return outline < 9 ? outline + 1 : undefined
}

/** Whether run properties say bold: yes, no, or nothing. */
export function boldOf(properties: XmlNode | undefined): boolean | undefined {
  const bold = childOf(properties, 'w:b')
  return bold && !/^(?:0|false|off)$/.test(bold.attributes['w:val'] ?? '1')
}

/** The size of letters that run properties say, in half points. */
export function sizeOf(properties: XmlNode | undefined): number | undefined {
  const size = Number(childOf(properties, 'w:sz')?.attributes['w:val'])
  return Number.isFinite(size) && size > 0 ? size : undefined
}
