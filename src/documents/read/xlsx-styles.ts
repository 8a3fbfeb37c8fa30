import type { ExtractedLight } from '../../domain/intake/extraction.ts'
import { lightOfColour, tinted } from './cell-light.ts'
import { type NumberFormat, numberFormat } from './number-format.ts'
import { childNamed, childrenNamed, partOf } from './xlsx-workbook.ts'
import { elementsOf, type XmlNode } from './xml-tree.ts'
import type { Zip } from './zip-entries.ts'

/** How cells of one style look, as far as it tells something. */
export type XlsxStyle = Readonly<{ format: NumberFormat; light: ExtractedLight | undefined }>

const plain: XlsxStyle = { format: numberFormat(0, undefined), light: undefined }

/** Reads the styles of a workbook; a cell names its style by number. */
export function xlsxStyles(zip: Zip): (style: number) => XlsxStyle {
  const root = partOf(zip, 'xl/styles.xml')
  const theme = themeColours(partOf(zip, 'xl/theme/theme1.xml'))
  const codes = new Map(
    childrenNamed(childNamed(root, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? '',
    ]),
  )
  const fills = childrenNamed(childNamed(root, 'fills'), 'fill').map((fill) => lightOfFill(fill, theme))
  const styles = childrenNamed(childNamed(root, 'cellXfs'), 'xf').map(({ attributes }): XlsxStyle => {
    const id = Number(attributes['numFmtId'] ?? 0)
    return { format: numberFormat(id, codes.get(id)), light: fills[Number(attributes['fillId'] ?? 0)] }
  })
  return (style) => styles[style] ?? plain
}

function lightOfFill(fill: XmlNode, theme: readonly string[]): ExtractedLight | undefined {
  const pattern = childNamed(fill, 'patternFill')
  const colour = childNamed(pattern, 'fgColor')?.attributes
  if (pattern?.attributes['patternType'] !== 'solid' || !colour) return undefined
  const base =
    colour['rgb']?.slice(-6) ?? theme[Number(colour['theme'] ?? -1)] ?? indexed[colour['indexed'] ?? '']
  return base && /^[0-9a-f]{6}$/i.test(base)
    ? lightOfColour(tinted(base, Number(colour['tint'] ?? 0) || 0))
    : undefined
}

/** The colours of the workbook's theme, in the order that cells name them in: light and dark come in pairs, turned round. */
function themeColours(theme: XmlNode | undefined): readonly string[] {
  const scheme = childNamed(childNamed(theme, 'themeElements'), 'clrScheme')
  const colours = elementsOf(scheme).map((one) => {
    const [value] = elementsOf(one)
    return value?.attributes['lastClr'] ?? value?.attributes['val'] ?? ''
  })
  const [dark = '', light = '', darker = '', lighter = '', ...accents] = colours
  return [light, dark, lighter, darker, ...accents]
}

/** Those of Excel's old palette that are traffic lights. */
const indexed: Readonly<Record<string, string>> = {
  '10': 'ff0000',
  '11': '00ff00',
  '13': 'ffff00',
  '17': '008000',
  '22': 'c0c0c0',
  '23': '808080',
  '42': 'ccffcc',
  '43': 'ffff99',
  '50': '99cc00',
  '51': 'ffcc00',
  '52': 'ff9900',
  '57': '339966',
}
