import type { DefaultTreeAdapterTypes } from 'parse5'

/** An element of a web page. */
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** The value of an attribute. */
export const attributeOf = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value

/** What is no text of the document: scripts, forms, pictures, and the page's own frame. */
const leftOut: ReadonlySet<string> = new Set(
  'head script style noscript template nav aside footer button select option textarea input svg math iframe object embed audio video canvas picture img map dialog del s strike link meta'.split(
    ' ',
  ),
)
const blocks: ReadonlySet<string> = new Set(
  'html body address article blockquote center dd details div dl dt fieldset figcaption figure form header hgroup hr legend main menu ol p pre search section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
)

/** True for an element that stands on lines of its own. */
export const isBlock = (tag: string): boolean => blocks.has(tag)

/** True for what one doesn't see, or what is no text. */
export const isLeftOut = (element: HtmlElement): boolean => leftOut.has(element.tagName) || !isRead(element)

/** False for what the page hides. */
export const isRead = (element: HtmlElement): boolean =>
  attributeOf(element, 'hidden') === undefined &&
  !/display:\s*none|visibility:\s*hidden/i.test(attributeOf(element, 'style') ?? '')

/** How many columns or rows a cell covers. */
export function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attributeOf(cell, name) ?? '1', 10)
  return Number.isFinite(span) ? Math.max(1, Math.min(name === 'colspan' ? 63 : 1_000, span)) : 1
}

/** The elements inside another that are wanted, in the page's order; at most so many. Doesn't look into those it has found. */
export function elementsIn(
  root: HtmlElement,
  isWanted: (element: HtmlElement) => boolean,
  most = Infinity,
): readonly HtmlElement[] {
  const found: HtmlElement[] = []
  const left: HtmlElement[] = childrenOf(root).toReversed()
  for (let one = left.pop(); one && found.length < most; one = left.pop())
    if (isWanted(one)) found.push(one)
    else left.push(...childrenOf(one).toReversed())
  return found
}

const childrenOf = (element: HtmlElement): HtmlElement[] =>
  element.childNodes.filter((one): one is HtmlElement => 'tagName' in one)

/** The text of an element, with line breaks where it has them or boxes end. */
export function textIn(root: HtmlElement): string {
  let text = ''
  const left: (DefaultTreeAdapterTypes.ChildNode | string)[] = [...root.childNodes].toReversed()
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (typeof one === 'string') text += one
    else if ('value' in one)
      text += root.tagName === 'pre' ? one.value : one.value.replace(/[\t\n\r\f ]+/g, ' ')
    else if ('tagName' in one && one.tagName === 'br') text += '\n'
    else if ('tagName' in one && !isLeftOut(one)) {
      const isApart = isBlock(one.tagName) || one.tagName === 'li'
      if (isApart) left.push('\n')
      left.push(...[...one.childNodes].toReversed())
      if (isApart) left.push('\n')
    }
  }
  return text
}
