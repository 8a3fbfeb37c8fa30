import type { Option, OptionGroup } from '../../design/field.tsx'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { ElementId } from '../../domain/ids.ts'
import type { PeopleTexts } from '../../messages/rooms/people.ts'

const collator = new Intl.Collator('da', { numeric: true })
const byLabel = (a: Option, b: Option): number => collator.compare(a.label, b.label)

/** What a role may hold for and the positions there are, each with who sits there now. */
export const personChoices = (
  view: ChainView,
  holders: ReadonlyMap<ElementId, readonly string[]>,
  t: PeopleTexts,
): Readonly<{ scopes: readonly OptionGroup[]; positions: readonly Option[] }> => ({
  scopes: (['unit', 'body'] as const).map((kind) => ({
    label: t.common.kinds[kind],
    options: view
      .all(kind)
      .map(({ id, title }) => ({ value: id, label: title }))
      .sort(byLabel),
  })),
  positions: view
    .all('position')
    .map(({ id, title, unit }) => {
      const names = holders.get(id)
      const isAlone = view.all('position').filter((one) => one.title === title).length === 1
      const where = isAlone ? undefined : view.elementOf('unit', unit)?.title
      const label = where ? `${title}, ${where}` : title
      return { value: id, label: names ? t.people.held(label, names.join(', ')) : label }
    })
    .sort(byLabel),
})

/** What a form may choose from. */
export type PersonChoices = ReturnType<typeof personChoices>
