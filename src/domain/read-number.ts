import { parseNumber } from './intake/parse-amount.ts'

/**
 * Reads a figure as people write it in a field (1.250, 31,5, 31.5, 65 %). A dot is a separator of thousands where it can be one.
 * Nothing for what can't be read.
 */
export function readNumber(text: string): number | undefined {
  const plain = text.replace(/%/g, '').replace(/[−–]/g, '-').trim()
  return parseNumber(plain) ?? (/^-?\d+\.\d+$/.test(plain) ? Number(plain) : undefined)
}
