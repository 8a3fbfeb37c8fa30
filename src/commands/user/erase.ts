import { copenhagenDate } from '../../domain/calendar/dates.ts'
import type { PersonRecord } from '../../domain/access/person-acts.ts'
import { erase } from '../../features/people/erasure/erase.ts'
import { erasurePreview } from '../../features/people/erasure/erasure-preview.ts'
import { operation } from '../../messages/da/operation.ts'
import { inRoom } from '../../messages/room.ts'
import { peopleRoom } from '../../messages/rooms/people.ts'
import { installationSecret } from '../../platform/secrets/installation-secret.ts'
import { vaultOf } from '../../platform/secrets/vault.ts'
import { settingsOf } from '../../platform/settings.ts'
import { reading } from '../../request/reading.ts'
import { erasePerson } from '../../store/erasure/erase-person.ts'
import { personRecords } from '../../store/person-records.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { operatorName } from '../copies/write-copy.ts'
import { operatorOf } from '../operator.ts'
import { type Asked, fail } from '../options.ts'
import type { Place } from '../user.ts'

const words = operation.user
const { erasure } = inRoom(peopleRoom, 'da')

/**
 * `kaedetraek user erase CODE NAME --reason …`: shows what would go, and with `--yes` erases somebody who has stopped. The way in for
 * an operator who restored a backup that is older than an erasure.
 */
export async function eraseSomebody(
  { at, municipality }: Place,
  whom: string,
  { values, flags }: Pick<Asked<'reason', 'yes' | 'keep-texts'>, 'values' | 'flags'>,
): Promise<number> {
  const now = new Date()
  const operator = operatorOf(municipality.id)
  const actor = { ...operator, roles: [...operator.roles, { role: 'administrator' as const }] }
  const asking = {
    db: at.db,
    actor,
    now,
    today: copenhagenDate(now),
    vault: vaultIn(at.dataFolder),
    erasePerson: (order: Omit<Parameters<typeof erasePerson>[1], 'operator'>) =>
      erasePerson(at.owner, { ...order, operator: operatorName() }),
  }
  const records = await inMunicipality(at.db, municipality.id, personRecords)
  const found = personMeant(records, whom)
  if ('problem' in found) return fail(found.problem)
  const preview = await reading(at.db, actor, (view, tx) => erasurePreview(tx, view, asking, found.id))
  if (!preview) return fail(erasure.problems['unknown person'])
  if (preview.refusal) return fail(erasure.problems[preview.refusal.refused])
  if ((values.reason ?? '').trim() === '') return fail(words.needsReason)
  if (flags.yes !== true) {
    console.log(words.preview(found.name, preview.standIn))
    for (const { thing, value } of preview.goes)
      console.log(`  ${erasure.things[thing as keyof typeof erasure.things]}: ${value}`)
    console.log(words.previewTexts(preview.texts.length))
    console.log(words.sayYes)
    return 0
  }
  const done = await erase(asking, {
    person: found.id,
    reason: values.reason ?? '',
    alsoInTexts: flags['keep-texts'] !== true,
  })
  if ('refused' in done) return fail(erasure.problems[done.refused])
  console.log(words.erased(done.standIn, done.texts))
  return 0
}

/** Who is meant by an id or the whole name: what can't be undone is not done to somebody who was half named. */
function personMeant(
  records: readonly PersonRecord[],
  whom: string,
): PersonRecord | Readonly<{ problem: string }> {
  const wanted = whom.toLocaleLowerCase('da')
  const found = records.filter(
    ({ id, name, isErased }) => id === whom || (!isErased && name.toLocaleLowerCase('da') === wanted),
  )
  const [only] = found
  if (only && found.length === 1) return only
  const stopped = records.filter(({ lastDay, isErased }) => lastDay !== undefined && !isErased)
  return { problem: words.unknown(whom, stopped.map(({ id, name }) => `${name} (${id})`).join('; ')) }
}

/** The key to what waits to be sent, where the command has it; without it no letter can be opened to see whose it is. */
function vaultIn(dataFolder: string | undefined) {
  const settings = settingsOf(process.env)
  const told = 'secret' in settings ? settings.secret : undefined
  const kept = installationSecret(told, dataFolder)
  return 'isOpen' in kept || kept.secret === undefined ? undefined : vaultOf(kept.secret)
}
