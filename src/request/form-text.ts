/** The text of a form's field, trimmed; nothing for a field that isn't there or is a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** The texts of all fields of a name: a choice of several. */
export const textsOf = (form: FormData, name: string): readonly string[] =>
  form.getAll(name).filter((value) => typeof value === 'string' && value !== '') as string[]

/** Everything that was written in a form, for showing it again when it can't be saved. */
export type KeptForm = Readonly<Record<string, string | readonly string[]>>

/** What was written in a form, field by field; a field with several values keeps them all. */
export const keptOf = (form: FormData): KeptForm =>
  Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const texts = textsOf(form, name)
      return [name, texts.length > 1 ? texts : textOf(form, name)]
    }),
  )

/** One kept value as a single text; nothing when the form had no such field. */
export const keptText = (kept: KeptForm | undefined, name: string): string | undefined => {
  const value = kept?.[name]
  return typeof value === 'string' ? value : value?.[0]
}
