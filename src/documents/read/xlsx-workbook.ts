import { cellText } from './sheet-rows.ts'
import { walkXml } from './xml-walk.ts'
import { childOf, childrenOf, elementsOf, parseXml, type XmlNode } from './xml-tree.ts'
import type { Zip } from './zip-entries.ts'

/** Parts of a workbook that are small, however many cells it has. */
const mostOfPart = 20 * 1024 * 1024
/** Texts that cells share. */
const mostOfTexts = 100 * 1024 * 1024

/** What a workbook (projektmappe) says about itself: its sheets, how days are counted, its title. */
export type XlsxWorkbook = Readonly<{
  sheets: readonly Readonly<{ name: string; part: string; isHidden: boolean }>[]
  countsFrom1904: boolean
  title: string
}>

/** Reads what a workbook says about itself; nothing when it is damaged. */
export function xlsxWorkbook(zip: Zip): XlsxWorkbook | undefined {
  const book = partOf(zip, 'xl/workbook.xml')
  if (!book) return undefined
  const targets = new Map(
    elementsOf(partOf(zip, 'xl/_rels/workbook.xml.rels')).map(({ attributes }) => [
      attributes['Id'] ?? '',
      inZip(attributes['Target'] ?? ''),
    ]),
  )
  const sheets = childrenNamed(childNamed(book, 'sheets'), 'sheet').map(({ attributes }, place) => {
    const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''
    return {
      name: attributes['name'] ?? '',
      part: targets.get(id) ?? `xl/worksheets/sheet${place + 1}.xml`,
      isHidden: (attributes['state'] ?? 'visible') !== 'visible',
    }
  })
  const properties = childNamed(book, 'workbookPr')?.attributes['date1904'] ?? ''
  return {
    sheets,
    countsFrom1904: /^(?:1|true)$/.test(properties),
    title: textIn(childNamed(partOf(zip, 'docProps/core.xml'), 'title')).trim(),
  }
}

/** Where a relation leads inside the file. It is only ever looked up among the file's own parts. */
const inZip = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

/** A part as a tree; nothing when there is none. Throws for one that is no XML: without it, figures would be read as something else. */
export function partOf(zip: Zip, name: string): XmlNode | undefined {
  const bytes = zip.read(name, mostOfPart)
  if (!bytes) return undefined
  const tree = bytes === 'too large' ? undefined : parseXml(new TextDecoder().decode(bytes))
  if (!tree) throw new Error(`${name} is no XML`)
  return tree
}

/** The texts that cells share, by their place; each once, however many cells show it. */
export function sharedTexts(zip: Zip): readonly string[] | 'too large' | 'damaged' {
  const bytes = zip.read('xl/sharedStrings.xml', mostOfTexts)
  if (bytes === 'too large') return bytes
  const texts: string[] = []
  if (!bytes) return texts
  let text = ''
  let isText = false
  let isReading = false
  const came = walkXml(new TextDecoder().decode(bytes), {
    open: (name) => {
      const local = localName(name)
      if (local === 'si') text = ''
      // How a Japanese name is said stands beside it and is no part of it.
      if (local === 'rPh') isReading = true
      isText = local === 't' && !isReading
    },
    text: (words) => {
      if (isText) text += words
    },
    close: (name) => {
      const local = localName(name)
      if (local === 't') isText = false
      if (local === 'rPh') isReading = false
      if (local === 'si') texts.push(cellText(text))
    },
  })
  return came === 'done' ? texts : 'damaged'
}

/** The name of an element without its prefix: programs differ in which they use. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The first child of a name, whatever its prefix. */
export const childNamed = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  childOf(node, name) ?? elementsOf(node).find((child) => localName(child.name) === name)

/** All children of a name, whatever their prefix. */
export const childrenNamed = (node: XmlNode | undefined, name: string): readonly XmlNode[] => {
  const children = childrenOf(node, name)
  return children.length > 0 ? children : elementsOf(node).filter((child) => localName(child.name) === name)
}

const textIn = (node: XmlNode | undefined): string =>
  (node?.children ?? []).filter((child) => typeof child === 'string').join('')
