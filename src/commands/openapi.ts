import { openApiDocument } from '../features/api.ts'

/** `kaedetraek openapi`: prints the description of the API; needs neither a database nor a server. */
export async function openapi(): Promise<number> {
  process.stdout.write(`${JSON.stringify(await openApiDocument(), undefined, 2)}\n`)
  return 0
}
