/** What to launch: the system's Chromium when there is one, else the one that npm ships. */
export function chromiumToLaunch(): Promise<{ args: string[]; executablePath: string }>
