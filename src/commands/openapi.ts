import { terminal } from '../messages/da/terminal.ts'

/** `kaedetraek openapi`. */
export async function openapi(args: readonly string[]): Promise<number> {
  void args
  console.error(terminal.readUsage)
  return 1
}
