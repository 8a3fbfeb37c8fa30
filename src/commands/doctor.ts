import { operation } from '../messages/da/operation.ts'
import { lookAtDatabase } from './doctor/look-at-database.ts'
import { lookAtFolder, lookAtMail, lookAtNode, lookAtSettings } from './doctor/look-at-machine.ts'
import { ill, type Remark } from './doctor/remark.ts'
import { openInstallation } from './installation.ts'
import { fail } from './options.ts'

/**
 * `kaedetraek doctor`: what is wrong with this installation, in words. It looks, and migrates and lays nothing: a line for each thing, and
 * for what isn't well what to do. Ends with 0 when all is well.
 */
export async function doctor(args: readonly string[]): Promise<number> {
  if (args.length > 0) return fail(operation.doctor.usage)
  const remarks: Remark[] = [
    lookAtNode(process.version),
    ...lookAtSettings(process.env),
    ...(await lookAtMail(process.env)),
  ]
  const installation = await openInstallation(() => undefined, { isMigrated: false })
  if ('problem' in installation) remarks.push(ill(installation.problem))
  else
    try {
      if (installation.dataFolder !== undefined)
        remarks.push(...(await lookAtFolder(installation.dataFolder)))
      remarks.push(...(await lookAtDatabase(installation, new Date())))
    } finally {
      await installation.close()
    }
  const wrong = remarks.filter(({ isWell }) => !isWell).length
  for (const { isWell, says } of remarks) console.log(`${isWell ? 'ok ' : '!! '} ${says}`)
  console.log(`\n${operation.doctor.outcome(wrong)}`)
  return wrong === 0 ? 0 : 1
}
