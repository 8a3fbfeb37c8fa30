import { check } from './commands/check.ts'
import { demo } from './commands/demo.ts'
import { municipality } from './commands/municipality.ts'
import { openapi } from './commands/openapi.ts'
import { read } from './commands/read.ts'
import { report } from './commands/report.ts'
import { start } from './commands/start.ts'
import { terminal } from './messages/da/terminal.ts'

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  start,
  read,
  check,
  report,
  demo,
  municipality,
  openapi,
}

const [name = 'help', ...args] = process.argv.slice(2)
const command = commands[name]
if (command) {
  const code = await command(args)
  // A server that runs has returned nothing to end on; every other command says how it went.
  if (code >= 0) process.exit(code)
} else {
  console.error(terminal.usage)
  process.exit(name === 'help' || name === '--help' ? 0 : 1)
}
