import { z } from 'zod'

/** The version of the format. A copy of a newer one is not read. */
export const copyVersion = 1

/** The names of the two parts that stand for themselves: what comes first and what comes last. */
export const headerName = 'copy.json'
export const manifestName = 'manifest.json'

/**
 * What a copy begins with: a backup (sikkerhedskopi) has all there is; an export (udtræk) leaves the installation, so it has
 * nothing that lets somebody in.
 */
export const copyHeader = z.strictObject({
  format: z.literal('kaedetraek copy'),
  version: z.number().int(),
  kind: z.enum(['backup', 'export']),
  madeAt: z.iso.datetime(),
  /** The migrations that the tables were made by. */
  migrations: z.array(z.string()).readonly(),
  municipalities: z.array(z.strictObject({ id: z.number().int().positive(), name: z.string() })).readonly(),
})
export type CopyHeader = z.infer<typeof copyHeader>

/** What a copy ends with: every part before it, in order, with its length, its digest, and its rows if it has rows. */
export const copyManifest = z.strictObject({
  parts: z
    .array(
      z.strictObject({
        name: z.string(),
        size: z.number().int().nonnegative(),
        sha256: z.string(),
        rows: z.number().int().nonnegative().optional(),
      }),
    )
    .readonly(),
})
export type CopyManifest = z.infer<typeof copyManifest>
export type ManifestEntry = CopyManifest['parts'][number]
