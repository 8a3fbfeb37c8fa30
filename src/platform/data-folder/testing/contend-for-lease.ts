import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { takeLease } from '../lease.ts'

/** Takes a lease many times among others, and looks each time whether it is alone. May die while it holds the lease. */
const [times = '0', isToDie] = process.argv.slice(2)
const folder = process.env['KAEDETRAEK_DATA'] ?? ''
const alone = join(folder, 'somebody is inside')

async function contend(): Promise<void> {
  for (let count = 0; count < Number(times); ) {
    const lease = takeLease(folder, 'test')
    if (lease.kind === 'held') {
      await after(0)
      continue
    }
    // Fails when another is inside, and ends the program with what it says.
    writeFileSync(alone, String(process.pid), { flag: 'wx' })
    rmSync(alone)
    count += 1
    if (isToDie && count === Number(times)) process.kill(process.pid, 'SIGKILL')
    lease.release()
  }
  process.stdout.write(`${JSON.stringify({ times: Number(times) })}\n`)
}

await contend()
