// Builds what is stale, under a lock, and says so. `npm run build` builds whatever the state.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))
const builds = join(project, 'build')
/** Names the build that is of the sources as they are. */
const current = join(builds, 'current')
const lock = join(project, '.build.lock')
const sources = ['src', 'demo', 'public', 'package-lock.json', 'vite.config.ts', 'react-router.config.ts']

/** A digest of everything that the build is made from: names, sizes and contents. */
function fingerprint() {
  const hash = createHash('sha256')
  const visit = (path) => {
    const about = statSync(path)
    if (about.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name))
    else if (!/\.test\.tsx?$/.test(path)) hash.update(path.slice(project.length)).update(readFileSync(path))
  }
  for (const source of sources) if (existsSync(join(project, source))) visit(join(project, source))
  return hash.digest('hex')
}

const nameOf = (mark) => mark.slice(0, 12)
const currentName = () => (existsSync(current) ? readFileSync(current, 'utf8') : '')
const isFresh = (mark) => currentName() === nameOf(mark) && existsSync(join(builds, nameOf(mark), 'server'))

/** The built program, or nothing when there is no build. */
export function builtProgram() {
  const program = join(builds, currentName(), 'server', 'index.js')
  return currentName() !== '' && existsSync(program) ? program : undefined
}

/** How many builds are kept: a server that runs goes on with its own files when a newer one is built. */
const kept = 3

function removeOldBuilds() {
  const names = readdirSync(builds)
    .filter((name) => existsSync(join(builds, name, 'server')) && name !== currentName())
    .sort((a, b) => statSync(join(builds, b)).mtimeMs - statSync(join(builds, a)).mtimeMs)
  for (const name of names.slice(kept - 1)) rmSync(join(builds, name), { recursive: true, force: true })
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Takes the lock, or waits for the process that has it; a lock whose process is gone is taken over. */
async function takeLock() {
  for (;;) {
    try {
      mkdirSync(lock)
      writeFileSync(join(lock, 'pid'), String(process.pid))
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const pid = existsSync(join(lock, 'pid')) ? Number(readFileSync(join(lock, 'pid'), 'utf8')) : 0
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
      if ((pid > 0 && !isAlive(pid)) || (pid === 0 && age > 5_000))
        rmSync(lock, { recursive: true, force: true })
      else await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

const runBuild = (name) =>
  new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [join(project, 'node_modules', '@react-router', 'dev', 'bin.js'), 'build'],
      // A test that starts a build has NODE_ENV=test, which would end in a development build.
      {
        cwd: project,
        env: { ...process.env, NODE_ENV: 'production', KAEDETRAEK_BUILD: join('build', name) },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    let output = ''
    child.stdout.on('data', (text) => (output += text))
    child.stderr.on('data', (text) => (output += text))
    child.on('close', (code) => {
      if (code !== 0) console.error(output)
      resolve(code === 0)
    })
  })

/** Builds unless the build is of these very sources. True when there is a build to run. */
export async function buildIfStale(isForced = false) {
  // An installation without the sources' tools runs what it was given.
  if (!existsSync(join(project, 'node_modules', '@react-router', 'dev'))) return builtProgram() !== undefined
  const mark = fingerprint()
  if (!isForced && isFresh(mark)) return true
  try {
    await takeLock()
  } catch (error) {
    console.error(
      `Kædetræk kan ikke bygges, for mappen ${project} kan ikke skrives i (${error.code}). Giv skriveadgang, eller flyt projektet.`,
    )
    return false
  }
  try {
    if (!isForced && isFresh(mark)) return true
    console.error('Bygger Kædetræk; det tager omkring et halvt minut første gang …')
    const began = Date.now()
    const isBuilt = await runBuild(nameOf(mark))
    if (isBuilt) {
      writeFileSync(current, nameOf(mark))
      removeOldBuilds()
      console.error(`Bygget på ${((Date.now() - began) / 1000).toFixed(0)} s.`)
    } else console.error('Bygningen lykkedes ikke; fejlen står ovenfor.')
    return isBuilt
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit((await buildIfStale(true)) ? 0 : 1)
