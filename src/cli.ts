import { terminal } from './messages/da/terminal.ts'

type Command = (args: readonly string[]) => Promise<number>

/** The commands; each is loaded when it is asked for, so that reading a file doesn't load the server. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).start,
  read: async () => (await import('./commands/read.ts')).read,
  'read-worker': async () => (await import('./documents/read/read-worker.ts')).readWorker,
  'paper-worker': async () => (await import('./documents/write/paper-worker.ts')).paperWorker,
  check: async () => (await import('./commands/check.ts')).check,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  migrate: async () => (await import('./commands/migrate.ts')).migrate,
  user: async () => (await import('./commands/user.ts')).user,
  retention: async () => (await import('./commands/retention.ts')).retentionCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  report: async () => (await import('./commands/report.ts')).report,
  demo: async () => (await import('./commands/demo.ts')).demo,
  municipality: async () => (await import('./commands/municipality.ts')).municipality,
  openapi: async () => (await import('./commands/openapi.ts')).openapi,
}

const [name = 'help', ...args] = process.argv.slice(2)
const load = commands[name]
if (load) {
  const code = await (await load())(args)
  // A server that runs has returned nothing to end on; every other command says how it went.
  if (code >= 0) process.exit(code)
} else {
  const isAsked = ['help', '--help', '-h'].includes(name)
  console.error(isAsked ? terminal.usage : `${terminal.unknownCommand(name)}\n\n${terminal.usage}`)
  process.exit(isAsked ? 0 : 1)
}
