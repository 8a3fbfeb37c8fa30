import type { Extraction, Field } from '../../src/domain/intake/extraction.ts'

/** What a reader who reads with care finds in a document of the corpus. Amounts in kroner; null where the document says something that can't be read. */
export type Gold = Readonly<{
  kind: string
  items: readonly Readonly<Record<string, unknown>>[]
  themes: readonly string[]
  decisions: readonly string[]
  warnings: readonly string[]
}>

const said = <T>(field: Field<T> | undefined): T | null | undefined =>
  field === undefined ? undefined : field.value === 'unreadable' ? null : field.value

/** What was read, in the same shape. What wasn't said is left out. */
export function asGold({ kind, items, themes, cases, warnings }: Extraction): Gold {
  return {
    kind,
    items: items.map((item) => {
      const plain = {
        number: said(item.number),
        title: said(item.title),
        kind: said(item.kind),
        area: said(item.area),
        amounts: Object.fromEntries(
          Object.entries(item.amounts).map(([year, amount]) => [year, said(amount)]),
        ),
        committee: said(item.committee),
        centre: said(item.centre),
        owner: said(item.owner),
        deadline: said(item.deadline),
        light: said(item.light),
        finished: said(item.finished),
      }
      return Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined))
    }),
    themes: themes.map(({ title, line }) => (line === undefined ? title.value : `${line} > ${title.value}`)),
    decisions: cases.flatMap((one) =>
      one.decisions.map(
        ({ body, date, text }) =>
          `${said(one.number) ?? said(one.title) ?? ''}: ${said(body) ?? ''} ${said(date) ?? ''}: ${said(text) ?? ''}`,
      ),
    ),
    warnings: warnings.map((warning) => warning.kind),
  }
}
