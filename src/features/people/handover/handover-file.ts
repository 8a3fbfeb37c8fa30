import { mediaTypes } from '../../../documents/write/media-types.ts'
import type { IsoDate } from '../../../domain/calendar/dates.ts'
import type { ElementId } from '../../../domain/ids.ts'
import { formatOf } from '../../../messages/format.ts'
import type { ActorAsking } from '../../../request/asking.ts'
import { reading } from '../../../request/reading.ts'
import { handoverPaper } from './handover-paper.ts'
import { type ShownHandover, shownHandover } from './shown-handover.ts'

/** The formats of a handover on paper. */
export const handoverFormats = ['pdf', 'docx'] as const
/** A format of a handover on paper. */
export type HandoverFormat = (typeof handoverFormats)[number]

/** Which handover: whose, and of a body in which term. */
export type HandoverAsked = Readonly<{ id: ElementId; term?: IsoDate | undefined }>

/** A handover as whoever asks reads it; nothing for who may not, or where there is none. */
export const handoverFor = (
  { db, actor, texts, language, today }: ActorAsking,
  { id, term }: HandoverAsked,
): Promise<ShownHandover | undefined> =>
  reading(db, actor, (view, tx) =>
    shownHandover(tx, view, actor, { id, today, t: texts, format: formatOf(language), term }),
  )

/** A handover as a file to take along. */
export async function handoverFile(asking: ActorAsking, shown: ShownHandover, as: HandoverFormat) {
  const { texts, language, municipality, today, writePdf, writeDocx } = asking
  const paper = handoverPaper(shown, {
    t: texts,
    format: formatOf(language),
    language,
    sender: municipality.name,
  })
  return {
    name: `overdragelse-${today}.${as}`,
    mediaType: mediaTypes[as],
    bytes: await (as === 'docx' ? writeDocx : writePdf)(paper),
  }
}
