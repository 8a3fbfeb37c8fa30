import { danish } from './danish-pattern.ts'
import type { CaseOpenness } from './extraction.ts'

const labelled =
  /(?:sags?\s?(?:nr|nummer)?|journal\s?nr|j\.?\s?nr|acadre|esdh)\.?:?\s*((?=[A-Z\d./-]*\d)[A-Z\d][A-Z\d./-]{3,30})/iu
/** Case numbers as the records systems write them: 22/291, 14/21234, 2014-0112345, 330-2018-1234, EMN-2025-001234, 11.22.33-A00-4-24. */
const unlabelled =
  /(?<![\d./-])(\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{1,5}-\d{2}|[A-Z]{2,4}-20\d\d-\d{3,8}|\d{3}-20\d\d-\d{3,7}|20\d\d-\d{5,8}|\d{2}\/\d{2,6})(?![\d/-])/u

/** The case number (sagsnummer) that a line names. A date or an amount is none. */
export const caseNumberIn = (text: string): string | undefined =>
  text.length > 300
    ? undefined
    : (labelled.exec(text)?.[1] ?? unlabelled.exec(text)?.[1])?.replace(/[.,]$/, '')

/** What a line says about openness: "Åben sag", "Lukket punkt", "(Åben)". The words in the middle of a sentence say nothing. */
export function opennessIn(text: string): CaseOpenness | undefined {
  if (text.length > 200) return undefined
  const found =
    danish`(?:\b(åben|lukket|åbent)\s+(?:sag|punkt|dagsorden)\b|^\W*(åben|lukket)\W*$|\((åben|lukket)\)|offentlighed:?\s*(åben|lukket))`.exec(
      text,
    )
  const word = found?.slice(1).find((one) => one !== undefined)
  return word === undefined ? undefined : word.toLowerCase().startsWith('å') ? 'open' : 'closed'
}

/** A point's title without what else stands on its line: case number, openness, "(B)", a page number behind leaders. */
export const withoutMarks = (title: string): string =>
  title
    .replace(/\s*(?:\.\s?){4,}\s*\d{0,4}\s*$/u, '')
    .replace(
      /^\s*\((?:åben|lukket)(?: sag| punkt)?\)\s*|\s*\((?:B|O|åben|lukket|åben sag|lukket sag)\)\s*$/giu,
      '',
    )
    .replace(/^(?:åben|lukket)\s*(?:sag|punkt)?\s*[-–:]\s*/iu, '')
    .replace(labelled, '')
    .replace(
      /\s*[([]?(?:\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{1,5}-\d{2}|\d{2}\/\d{3,6}|[A-Z]{2,4}-20\d\d-\d{3,8}|\d{3}-20\d\d-\d{3,7}|20\d\d-\d{5,8})[)\]]?\s*$/u,
      '',
    )
    .replace(/\s+[-–]\s*$/u, '')
    .replace(/\s+/g, ' ')
    .trim()

/** An attachment (bilag) as its line names it, without number, document number, marks of uploading and file names' endings. A count or a page is none. */
export function attachmentIn(text: string): { title: string; openness?: CaseOpenness } | undefined {
  const plain = text.replace(/\s+/g, ' ').trim()
  const opened =
    /^(?:bilag\s*)?(?:\d{1,3}(?:\.\d{1,2})?\s*[-–.:)]?\s*)?(?:[-–]\s*)?(?:\d{4,9}[-\d]*\s+)?(?:(åben|lukket)(?:\s+bilag)?[\s:–-]+)?/iu.exec(
      plain,
    )
  const openness = opened?.[1] ?? /\((åben|lukket)\)/iu.exec(plain)?.[1]
  const title = plain
    .slice(opened?.[0].length ?? 0)
    .replace(
      /\s*\((?:åben|lukket|[A-Z]|påført .{6,20}|\d{1,9}[/-]\d{1,6}|\d+(?:,\d+)? ?[km]b|pdf|docx?)\)/giu,
      '',
    )
    .replace(/\.(?:pdf|docx?|xlsx?)$/iu, '')
    .trim()
  if (!/\p{L}{2}/u.test(title)) return undefined
  return {
    title,
    ...(openness ? { openness: openness.toLowerCase().startsWith('å') ? 'open' : 'closed' } : {}),
  }
}
