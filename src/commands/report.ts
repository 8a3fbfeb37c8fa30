import { terminal } from '../messages/da/terminal.ts'

/** `kaedetraek report`. */
export async function report(args: readonly string[]): Promise<number> {
  void args
  console.error(terminal.readUsage)
  return 1
}
