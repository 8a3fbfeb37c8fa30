import { readFileSync } from 'node:fs'

/** The account that PostgreSQL runs as: our own, or another when we are root, which it refuses to be. */
export type Account = Readonly<{ kind: 'own' }> | Readonly<{ kind: 'other'; uid: number; gid: number }>

/** Our own account, or `nobody` when we are root. An invented number would not do: initdb asks the system for its name. */
export function databaseAccount(uid: number | undefined = process.getuid?.()): Account {
  if (uid !== 0) return { kind: 'own' }
  const line = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
  return { kind: 'other', uid: Number(line?.[1] ?? 65_534), gid: Number(line?.[2] ?? 65_534) }
}
