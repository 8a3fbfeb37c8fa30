import { z } from 'zod'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { type Content, type Element, type Kind, kindNames } from '../../domain/chain/element.ts'
import { elementId, line, uuid } from '../../domain/chain/kinds/fields.ts'
import { kinds } from '../../domain/chain/kinds/kinds.ts'
import { linkKinds } from '../../domain/chain/link.ts'
import type { ChangeNumber, ElementId, LinkId } from '../../domain/ids.ts'

/** The name of a kind of element. */
export const kindName = z.enum(kindNames as [Kind, ...Kind[]]).meta({ id: 'Kind' })

/** The number of a change: the version of what it wrote. */
export const version = z
  .number()
  .int()
  .describe('The number of the change that wrote it last.') as unknown as z.ZodType<ChangeNumber, number>

/** The id of a link. */
export const linkId = uuid<LinkId>()

// Agreement item → AgreementItem.
const typeName = (kind: Kind): string =>
  kind.replace(/(?:^|\W)(\w)/g, (_all, letter: string) => letter.toUpperCase())

/** A field as it is sent: one that has a default may be missing in a content that is older than the field. */
const sentField = (field: z.ZodType): z.ZodType =>
  field instanceof z.ZodDefault ? (field.def.innerType as z.ZodType).optional() : field

const sentFields = (kind: Kind): Record<string, z.ZodType> =>
  Object.fromEntries(
    Object.entries(kinds[kind].schema.shape as Record<string, z.ZodType>).map(([name, field]) => [
      name,
      sentField(field),
    ]),
  )

/** The shape of an element of one kind as it is sent. */
export const elementSchemas = Object.fromEntries(
  kindNames.map((kind) => [
    kind,
    z
      .object({ kind: z.literal(kind), id: elementId, version, ...sentFields(kind) })
      .meta({ id: typeName(kind) }),
  ]),
) as unknown as Readonly<{ [K in Kind]: z.ZodType<Extract<Element, { kind: K }>> }>

/** The shape of an element of any kind as it is sent. */
export const elementSchema = z
  .discriminatedUnion('kind', Object.values(elementSchemas) as never)
  .meta({ id: 'Element' }) as unknown as z.ZodType<Element>

/** An element as it is handed in: its kind and its content; what else a got element has is passed over. */
export type ElementInput = { [K in Kind]: Readonly<{ kind: K } & Content<K>> }[Kind]

/** The shape of an element as it is handed in. A field that the kind doesn't have is refused, never lost in silence. */
export const elementInput = z
  .discriminatedUnion(
    'kind',
    kindNames.map((kind) =>
      z
        .strictObject({
          kind: z.literal(kind),
          ...(kinds[kind].schema.shape as Record<string, z.ZodType>),
          id: z.uuid().optional().describe('Passed over: the address says which element.'),
          version: z.number().optional().describe('Passed over: `If-Match` says which version.'),
        })
        .meta({ id: `${typeName(kind)}Content` }),
    ) as never,
  )
  .meta({ id: 'ElementContent' }) as unknown as z.ZodType<ElementInput>

/** The kind and the content of what was handed in. */
export function contentOf(input: ElementInput): { kind: Kind; content: Content<Kind> } {
  const { kind, id: _id, version: _version, ...content } = input as ElementInput & Record<string, unknown>
  return { kind, content }
}

/** An element by its name, where it is only spoken of. */
export const reference = z
  .object({ id: elementId, kind: kindName, title: z.string() })
  .meta({ id: 'Reference' })
/** An element by its name. */
export type Reference = z.output<typeof reference>

/** How an element is named in lists: an item with its number. */
export const referenceTo = (element: Element): Reference => ({
  id: element.id,
  kind: element.kind,
  title: element.kind === 'agreement item' ? `${element.number} ${element.title}`.trim() : element.title,
})

/** An element by its id, where it is only spoken of; nothing when it isn't seen. */
export function referenceOf(view: ChainView, id: ElementId | undefined): Reference | undefined {
  const element = id === undefined ? undefined : view.element(id)
  return element && referenceTo(element)
}

/** The shape of a link. */
export const linkSchema = z
  .object({
    id: linkId,
    kind: z.enum(linkKinds),
    from: elementId,
    to: elementId,
    weight: z.number().describe('Its share of the money that flows up.'),
    evidence: z.string().optional(),
    version,
  })
  .meta({ id: 'Link' })

/** One sentence that says why, kept with the change. */
export const reason = line.min(1).describe('One sentence: why. It is kept with the change for ever.')

/** For bodies with free words (R53). */
export const noCpr = z
  .literal(true)
  .optional()
  .describe('Says that what looks like a person’s number (CPR) in the words is none.')

/** The id in an address. */
export const idParams = z.object({ id: elementId })
