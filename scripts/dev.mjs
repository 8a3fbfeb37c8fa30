// `npm run dev`: the server with the pages as they are saved. Reading documents uses the last build, in its own process.
import { createServer as createHttpServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer as createVite } from 'vite'
import { buildIfStale } from './build.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))
if (!(await buildIfStale())) process.exit(1)

const http = createHttpServer()
const vite = await createVite({
  root: project,
  server: { middlewareMode: true, hmr: { server: http } },
  appType: 'custom',
})
const load = (path) => vite.ssrLoadModule(path)
const { openServer } = await load('/src/commands/open-server.ts')
const opened = await openServer(console.log)
if ('problem' in opened) {
  console.error(opened.problem)
  process.exit(1)
}

let current
let answering
async function answerer() {
  const { createServer } = await load('/src/server.ts')
  if (createServer !== current) {
    current = createServer
    answering = createServer({ ...opened.installation, clientFolder: join(project, 'public') }).then(
      async (app) => {
        await app.ready()
        return app
      },
    )
  }
  return answering
}

http.on('request', (request, response) =>
  vite.middlewares(request, response, () => {
    answerer().then(
      (app) => app.routing(request, response),
      (error) => {
        vite.ssrFixStacktrace(error)
        console.error(error)
        response.writeHead(500).end(String(error.stack))
      },
    )
  }),
)
const port = Number(process.env.PORT ?? 3000)
http.listen(port, 'localhost', () => console.log(`http://localhost:${port}`))
const stop = async () => {
  await vite.close()
  await opened.close()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop())
