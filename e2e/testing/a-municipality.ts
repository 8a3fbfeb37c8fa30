import type { Running } from './kaedetraek.ts'

/** A municipality of one's own and its administrator, who has an account. */
export type WantedMunicipality = Readonly<{ code: number; name: string; login: string; password: string }>

/** Adds a municipality as its operator does, and lets its administrator choose a password; gives the administrator's cookie. */
export async function aMunicipality(
  kaedetraek: Running,
  { code, name, login, password }: WantedMunicipality,
): Promise<string> {
  const said = kaedetraek.command('municipality', 'add', String(code), name)
  const path = /http\S+(\/begynd\/\S+)/.exec(said.stdout)?.[1]
  if (path === undefined) throw new Error(`the municipality was not added: ${said.stderr}`)
  const answer = await fetch(kaedetraek.url() + path, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ login, password, repeated: password }),
  })
  const cookie = /(?:__Host-)?session=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0]
  if (cookie === undefined) throw new Error(`the administrator did not come in: ${answer.status}`)
  return cookie
}
