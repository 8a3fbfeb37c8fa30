import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'src',
  // Each build has a folder of its own, so that a server that runs keeps its files.
  buildDirectory: process.env['KAEDETRAEK_BUILD'] ?? 'build/plain',
  future: {
    v8_middleware: true,
    v8_splitRouteModules: true,
    v8_viteEnvironmentApi: true,
    v8_passThroughRequests: true,
    v8_trailingSlashAwareDataRequests: true,
  },
} satisfies Config
