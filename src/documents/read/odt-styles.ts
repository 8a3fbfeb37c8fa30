import { childOf, childrenOf, type XmlNode } from './xml-tree.ts'

/** What a style of OpenDocument says: heading rank, bold, size of letters in points, and whether a page begins with it. */
export type OdtStyle = Readonly<{
  headingLevel: number | undefined
  isBold: boolean
  size: number
  breaksBefore: boolean
}>

const usual: OdtStyle = { headingLevel: undefined, isBold: false, size: 12, breaksBefore: false }

/** Reads the styles of a document: its own and those that it made as it was written. A style has what its parent has, unless it says otherwise. */
export function odtStyles(
  content: XmlNode | undefined,
  styles: XmlNode | undefined,
): (name: string | undefined, around?: OdtStyle) => OdtStyle {
  const byName = new Map<string, XmlNode>()
  for (const group of [
    childOf(styles, 'office:styles'),
    childOf(styles, 'office:automatic-styles'),
    childOf(content, 'office:automatic-styles'),
  ])
    for (const style of childrenOf(group, 'style:style'))
      byName.set(style.attributes['style:name'] ?? '', style)
  const base = childrenOf(childOf(styles, 'office:styles'), 'style:default-style').find(
    (style) => style.attributes['style:family'] === 'paragraph',
  )
  const plain = base ? styleIn(base, usual) : usual
  const styleOf = (name: string | undefined, around: OdtStyle = plain, depth = 0): OdtStyle => {
    const style = name === undefined ? undefined : byName.get(name)
    if (!style || depth > 20) return around
    const parent = style.attributes['style:parent-style-name']
    return styleIn(style, parent === undefined ? around : styleOf(parent, around, depth + 1))
  }
  return (name, around) => styleOf(name, around)
}

function styleIn(style: XmlNode, parent: OdtStyle): OdtStyle {
  const text = childOf(style, 'style:text-properties')?.attributes ?? {}
  const paragraph = childOf(style, 'style:paragraph-properties')?.attributes ?? {}
  const name = style.attributes['style:display-name'] ?? style.attributes['style:name'] ?? ''
  const level = Number(style.attributes['style:default-outline-level'] || Number.NaN)
  const weight = text['fo:font-weight']
  return {
    headingLevel: level >= 1 ? level : /^(?:title|titel)$/i.test(name) ? 1 : parent.headingLevel,
    isBold: weight === undefined ? parent.isBold : /^(?:bold|[6-9]00)$/.test(weight),
    size: pointsIn(text['fo:font-size'] ?? '', parent.size),
    breaksBefore: paragraph['fo:break-before'] === 'page',
  }
}

function pointsIn(size: string, parent: number): number {
  const match = /^(\d+(?:\.\d+)?)(pt|%)$/.exec(size)
  if (!match) return parent
  return match[2] === '%' ? (parent * Number(match[1])) / 100 : Number(match[1])
}
