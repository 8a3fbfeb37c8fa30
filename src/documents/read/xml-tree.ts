/** An element of an XML document. Text between elements stands among its children. */
export type XmlNode = Readonly<{
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly (XmlNode | string)[]
}>

const deepest = 400
const tag =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[([\s\S]*?)\]\]>|\?[\s\S]*?\?>|(\/?)([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>)/g
const attribute = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * Reads XML into a tree. Knows no document types: no entity is ever defined, looked up or expanded, so that a file can't
 * make more of itself or fetch anything. Nothing when it is no well-formed XML.
 */
export function parseXml(text: string): XmlNode | undefined {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return undefined
  const root = { name: '', attributes: {}, children: [] as (XmlNode | string)[] }
  const open = [root]
  let from = 0
  for (const match of text.matchAll(tag)) {
    const parent = open.at(-1)
    if (!parent) return undefined
    if (match.index > from) parent.children.push(decoded(text.slice(from, match.index)))
    from = match.index + match[0].length
    const [, data, closing, name, attributes = '', empty] = match
    if (data !== undefined) parent.children.push(data)
    if (name === undefined) continue
    if (closing) {
      if (open.length < 2 || parent.name !== name) return undefined
      open.pop()
      continue
    }
    const node = { name, attributes: attributesOf(attributes), children: [] }
    parent.children.push(node)
    if (empty) continue
    open.push(node)
    if (open.length > deepest) return undefined
  }
  const element = root.children.find((child) => typeof child !== 'string')
  return open.length === 1 && typeof element === 'object' ? element : undefined
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name, double, single] of text.matchAll(attribute))
    if (name) attributes[name] = decoded(double ?? single ?? '')
  return attributes
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
        if (name) return named[name] ?? whole
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
      })
    : text

/** The children of an element that are elements. */
export const elementsOf = (node: XmlNode | undefined): readonly XmlNode[] =>
  (node?.children ?? []).filter((child): child is XmlNode => typeof child !== 'string')

/** The first child of a name. */
export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  elementsOf(node).find((child) => child.name === name)

/** All children of a name. */
export const childrenOf = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  elementsOf(node).filter((child) => child.name === name)
