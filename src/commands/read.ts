import { terminal } from '../messages/da/terminal.ts'

/** `kaedetraek read FILE --json`. */
export async function read(args: readonly string[]): Promise<number> {
  void args
  console.error(terminal.readUsage)
  return 1
}
