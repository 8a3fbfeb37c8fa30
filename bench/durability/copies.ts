import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { openInstallation } from '../../src/commands/installation.ts'
import type { MunicipalityId, PersonId } from '../../src/domain/ids.ts'
import { projectFolder } from '../../src/platform/embedded-postgres/testing/bundle-for-test.ts'
import { runProgram } from '../../src/platform/embedded-postgres/testing/run-program.ts'
import { addDocument } from '../../src/store/documents.ts'
import { inMunicipality } from '../../src/store/transaction.ts'

/** A backup taken while four wrote, restored in a new installation: what had been acknowledged before it began, and what of it was lost. */
export type CopyResult = Readonly<{
  where: string
  acknowledgedBefore: number
  writtenMeanwhile: number
  lost: number
  torn: number
}>

/** A backup with many bytes, and how long it took, in seconds. */
export type MuchResult = Readonly<{ megabytes: number; file: number; backup: number; restore: number }>

type Place = Readonly<{
  where: string
  mixed: string
  folder: string
  environment: () => Promise<Readonly<Record<string, string>>>
}>

/** Takes a backup while the program writes, restores it elsewhere, and looks for all that was acknowledged before it began. */
export async function copyWhileWriting({ where, mixed, folder, environment }: Place): Promise<CopyResult> {
  const acknowledged = join(folder, 'acknowledged')
  const env = { KAEDETRAEK_DATA: join(folder, 'data'), ...(await environment()) }
  const writer = runProgram(mixed, { args: [acknowledged, '1'], env })
  const said = await writer.next()
  if (said['lost'] !== 0) throw new Error(JSON.stringify(said))
  await after(3_000)
  const elsewhere = join(folder, 'elsewhere')
  // What is in this file now was acknowledged before the backup reads its first row.
  writeFileSync(`${elsewhere}.acknowledged`, readFileSync(acknowledged))
  command(env, 'backup', '--to', join(folder, 'copy.tar'))
  const during = lines(acknowledged) - lines(`${elsewhere}.acknowledged`)
  await writer.stop()
  const data = { KAEDETRAEK_DATA: join(elsewhere, 'data') }
  command(data, 'restore', '--from', join(folder, 'copy.tar'))
  copyFileSync(join(folder, 'laid.json'), join(elsewhere, 'laid.json'))
  copyFileSync(`${elsewhere}.acknowledged`, join(elsewhere, 'acknowledged'))
  const reader = runProgram(mixed, { args: [join(elsewhere, 'acknowledged'), 'look'], env: data })
  const found = await reader.next()
  await reader.stop()
  if (found['lost'] === undefined) throw new Error(JSON.stringify(found))
  return {
    where,
    acknowledgedBefore: Number(found['acknowledged']),
    writtenMeanwhile: during,
    lost: Number(found['lost']),
    torn: Number(found['torn']),
  }
}

/** Lays so many MB of documents that can't be packed, and times backup and restore in a new installation, each as its command. */
export async function restoreMuch(
  folder: string,
  code: MunicipalityId,
  megabytes: number,
): Promise<MuchResult> {
  const each = 8
  const opened = await openInstallation(() => undefined)
  if ('problem' in opened) throw new Error(opened.problem)
  const { actor } = JSON.parse(readFileSync(join(folder, 'laid.json'), 'utf8')) as {
    actor: { person: PersonId }
  }
  for (let laid = 0; laid < megabytes; laid += each) {
    const bytes = randomBytes(each * 1024 * 1024)
    const document = { name: 'bilag.pdf', mediaType: 'application/pdf', bytes, addedBy: actor.person }
    await inMunicipality(opened.db, code, (tx) => addDocument(tx, document))
  }
  await opened.close()
  const file = join(folder, 'much.tar')
  const backup = command({ KAEDETRAEK_DATA: join(folder, 'data') }, 'backup', '--to', file)
  const restore = command({ KAEDETRAEK_DATA: join(folder, 'other', 'data') }, 'restore', '--from', file)
  return { megabytes, file: Math.round(statSync(file).size / 1024 / 1024), backup, restore }
}

/** Runs a command of the built program to its end; how many seconds it took. */
function command(env: Readonly<Record<string, string>>, ...args: readonly string[]): number {
  const began = performance.now()
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(projectFolder(), 'bin', 'kaedetraek.mjs'), ...args],
    { env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...env }, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`)
  return Math.round((performance.now() - began) / 100) / 10
}

const lines = (file: string): number => readFileSync(file, 'utf8').split('\n').length - 1

/** The results as a table for people. */
export function copiesTable(copies: readonly CopyResult[], much: MuchResult): string {
  const rows: readonly (readonly [string, string])[] = [
    ...copies.map(
      (one) =>
        [
          `backup while writing, ${one.where}`,
          `${one.acknowledgedBefore} acknowledged before, ${one.writtenMeanwhile} meanwhile: ${one.lost} lost, ${one.torn} kept by half`,
        ] as const,
    ),
    [`backup of ${much.megabytes} MB`, `${much.backup} s, a file of ${much.file} MB`],
    [`restore of ${much.megabytes} MB`, `${much.restore} s`],
  ]
  return rows.map(([name, value]) => `${name.padEnd(32)} ${value}`).join('\n')
}
