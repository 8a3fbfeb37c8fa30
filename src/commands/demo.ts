import type { OpenInstallation } from './installation.ts'
import { terminal } from '../messages/da/terminal.ts'

/** `kaedetraek demo renew`. */
export async function demo(args: readonly string[]): Promise<number> {
  void args
  console.error(terminal.demoUsage)
  return 1
}

/** Lays the demo municipality when the installation has no municipality. */
export async function installDemoOnce(
  installation: OpenInstallation,
  say: (text: string) => void,
): Promise<void> {
  void installation
  void say
}
