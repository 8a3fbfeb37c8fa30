import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { bundleForTest, makeOpenFolder, projectFolder } from './bundle-for-test.ts'
import { databaseProcesses, killIfThere } from './kill-rounds.ts'
import { type Program, type RunOptions, runProgram } from './run-program.ts'

/** What a test file with real processes needs: a bundled program, fresh folders, and an end to whatever was left running. */
export type Bench = Readonly<{
  /** The path of the bundled program. */
  program: () => string
  /** A folder that others may pass through; the data goes into `data` in it. */
  freshFolder: () => string
  /** Runs the program with its data in a folder. */
  run: (folder: string, options?: RunOptions) => Program
}>

/** Bundles a program of this folder before the tests, and cleans up after each. */
export function benchFor(name: string): Bench {
  let home = ''
  let program = ''
  const folders: string[] = []
  const dataFolders: string[] = []
  const programs: Program[] = []
  beforeAll(async () => {
    home = makeOpenFolder(mkdtempSync(join(tmpdir(), 'kaedetraek-program-')))
    program = await bundleForTest(join(projectFolder(), 'src', 'platform', name), home)
  })
  afterEach(async () => {
    for (const folder of dataFolders) databaseProcesses(folder).forEach(killIfThere)
    await Promise.all(programs.map((one) => one.kill()))
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    folders.length = 0
    dataFolders.length = 0
    programs.length = 0
  })
  afterAll(() => rmSync(home, { recursive: true, force: true }))
  return {
    program: () => program,
    freshFolder: () => {
      const folder = makeOpenFolder(mkdtempSync(join(tmpdir(), 'kaedetraek-folder-')))
      folders.push(folder)
      return folder
    },
    run: (folder, options = {}) => {
      const env = { KAEDETRAEK_DATA: join(folder, 'data'), ...options.env }
      dataFolders.push(env.KAEDETRAEK_DATA)
      const one = runProgram(options.program ?? program, { ...options, env })
      programs.push(one)
      return one
    },
  }
}
