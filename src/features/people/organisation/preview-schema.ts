import { z } from 'zod'
import { elementId } from '../../../domain/chain/kinds/fields.ts'
import type { OrganisationData } from './organisation-data.ts'

const option = z.object({ value: z.string(), label: z.string() })

/** The shape of what a reading would change, as it is sent. */
export const previewShape = z
  .object({
    id: z.uuid(),
    origin: z.string().describe('The names of the files, or the machine that answered.'),
    readAt: z.iso.datetime(),
    changes: z.array(
      z.object({
        key: z.string().describe('Names the change where it is taken in.'),
        change: z.string().describe('What it is, e.g. `new unit`, `takes position`.'),
        group: z.string(),
        text: z.string().describe('The change in a sentence, in the language asked for.'),
      }),
    ),
    unclear: z
      .array(
        z.object({
          key: z.string(),
          kind: z.string(),
          title: z.string(),
          candidates: z.array(z.object({ id: z.string(), title: z.string() })),
        }),
      )
      .describe('What could be more than one of ours: a person says which, by `decisions`.'),
    left: z
      .array(
        z.object({
          position: elementId,
          title: z.string(),
          why: z.enum(['ends', 'vacant']),
          count: z
            .number()
            .int()
            .describe('How many things it answers for; with any, somebody must be chosen.'),
          titles: z.array(z.string()),
          options: z.array(option).describe('`leader`, `person:<id>` or `position:<id>`.'),
        }),
      )
      .describe('Positions that nobody would answer for.'),
    heirs: z
      .array(
        z.object({
          unit: elementId,
          title: z.string(),
          parent: elementId.optional(),
          options: z.array(option),
        }),
      )
      .describe('Units that end, and where what names them could go.'),
    found: z.number().int().describe('Known again without any change.'),
    later: z.number().int().describe('What begins after today and is not taken in yet.'),
    passedOver: z.number().int().describe('People whose positions answer for nothing here.'),
  })
  .meta({ id: 'OrganisationPreview' })

/** A preview as it is sent. */
export const previewAsSent = (
  id: string,
  { groups, unclear, left, heirs, ...rest }: OrganisationData,
): z.output<typeof previewShape> => ({
  ...rest,
  id,
  changes: groups.flatMap(({ group, lines }) => lines.map((line) => ({ ...line, group }))),
  unclear: unclear.map((one) => ({ ...one, candidates: [...one.candidates] })),
  left: left.map((one) => ({ ...one, options: [...one.options] })),
  heirs: heirs.map(({ parent, ...one }) => ({ ...one, ...(parent ? { parent } : {}) })),
})
