#!/usr/bin/env node
// Plain JavaScript that any Node can read: checks the version, builds what is stale, then runs the built command.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Kædetræk kræver Node 20.19 eller nyere; her kører ${process.version}. Installér en nyere Node og prøv igen.`,
  )
  process.exit(1)
}
const { buildIfStale, builtProgram } = await import('../scripts/build.mjs')
if (!(await buildIfStale())) process.exit(1)
const { pathToFileURL } = await import('node:url')
await import(pathToFileURL(builtProgram()).href)
