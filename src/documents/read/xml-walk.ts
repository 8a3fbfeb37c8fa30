/** What is done with an XML document as it goes by. `open` may end the walk by answering `stop`. */
export type XmlVisitor = Readonly<{
  /** An element begins; its attributes are text until somebody asks for them. */
  open: (name: string, attributes: string) => 'stop' | void
  text: (text: string) => void
  close: (name: string) => void
}>

/** How a walk ended: at the document's end, where the visitor said so, or because it is no well-formed XML. */
export type XmlWalk = 'done' | 'stopped' | 'malformed'

const deepest = 400
const tag =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[([\s\S]*?)\]\]>|\?[\s\S]*?\?>|(\/?)([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>)/g
const attribute = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * Walks through XML. Knows no document types: no entity is ever defined, looked up or expanded, so that a file can't make
 * more of itself or fetch anything.
 */
export function walkXml(xml: string, visitor: XmlVisitor): XmlWalk {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return 'malformed'
  const open: string[] = []
  let from = 0
  for (const match of xml.matchAll(tag)) {
    if (match.index > from) visitor.text(decoded(xml.slice(from, match.index)))
    from = match.index + match[0].length
    const [, data, closing, name, attributes = '', empty] = match
    if (data !== undefined) visitor.text(data)
    if (name === undefined) continue
    if (closing) {
      if (open.pop() !== name) return 'malformed'
      visitor.close(name)
      continue
    }
    if (visitor.open(name, attributes) === 'stop') return 'stopped'
    if (empty) {
      visitor.close(name)
      continue
    }
    open.push(name)
    if (open.length > deepest) return 'malformed'
  }
  return open.length === 0 ? 'done' : 'malformed'
}

/** The attributes of an element. */
export function attributesOf(text: string): Record<string, string> {
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
