import { operation } from '../../messages/da/operation.ts'
import { type MunicipalitySummary, municipalities } from '../../store/municipalities.ts'
import type { OpenInstallation } from '../installation.ts'

/** The municipality of a code, or the sentence that lists which there are. */
export async function chosenByCode(
  { owner }: Pick<OpenInstallation, 'owner'>,
  code: string,
): Promise<MunicipalitySummary | Readonly<{ problem: string }>> {
  const all = await municipalities(owner)
  const list = all.map(({ id, name }) => `${id} ${name}`).join('; ')
  return (
    all.find(({ id }) => String(id) === code) ?? {
      problem: all.length === 0 ? operation.municipality.none : operation.municipality.unknown(code, list),
    }
  )
}
