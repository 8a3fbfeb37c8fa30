import type { DatabaseAddress } from './open-database.ts'

/** A database that was found or started, where its data is, and how to leave it. */
export type FoundDatabase = Readonly<{
  address: DatabaseAddress
  how: 'embedded' | 'attached' | 'external'
  dataFolder: string
  release: () => Promise<void>
}>

/** The PostgreSQL of `DATABASE_URL`, else the embedded one in the data folder; or one sentence on what stands in the way. */
export async function databaseOf(
  env: NodeJS.ProcessEnv,
  projectFolder: string,
): Promise<FoundDatabase | Readonly<{ problem: string }>> {
  const url = env['DATABASE_URL']
  if (url)
    return { address: { kind: 'url', url }, how: 'external', dataFolder: url, release: async () => undefined }
  return { problem: `${projectFolder}` }
}
