import { attributesOf, walkXml } from './xml-walk.ts'

/** An element of an XML document. Text between elements stands among its children. */
export type XmlNode = Readonly<{
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly (XmlNode | string)[]
}>

type Open = { name: string; attributes: Record<string, string>; children: (XmlNode | string)[] }

/** Reads XML into a tree; nothing when it is no well-formed XML. */
export function parseXml(text: string): XmlNode | undefined {
  const root: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  const came = walkXml(text, {
    open: (name, attributes) => {
      const node = { name, attributes: attributesOf(attributes), children: [] }
      open.at(-1)?.children.push(node)
      open.push(node)
    },
    text: (words) => void open.at(-1)?.children.push(words),
    close: () => void open.pop(),
  })
  const element = root.children.find((child) => typeof child !== 'string')
  return came === 'done' && typeof element === 'object' ? element : undefined
}

/** The children of an element that are elements. */
export const elementsOf = (node: XmlNode | undefined): readonly XmlNode[] =>
  (node?.children ?? []).filter((child): child is XmlNode => typeof child !== 'string')

/** The first child of a name. */
export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  elementsOf(node).find((child) => child.name === name)

/** All children of a name. */
export const childrenOf = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  elementsOf(node).filter((child) => child.name === name)
