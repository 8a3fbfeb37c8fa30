import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { applicationRole } from './platform/database/open-database.ts'
import { settingsOf } from './platform/settings.ts'

const project = resolve(import.meta.dirname, '..')
const read = (name: string): string => readFileSync(join(project, name), 'utf8')
const dockerfile = read('Dockerfile')
const compose = read('compose.yml')
const unit = read('deploy/kaedetraek.service')
const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '')

/** The settings in the README's table; another test holds the table to the code. */
const settings = matches(read('README.md'), /^\| (`[A-Z_`, ]+`) \|/gm).flatMap((cell) =>
  matches(cell, /`([A-Z_]+)`/g),
)

test('every setting in the container, the compose file and the service is one that Kædetræk reads', () => {
  const [, service = ''] = compose.split(/^ {2}kaedetraek:$/m)
  const set = [
    ...matches(dockerfile, /^ENV (.+)$/gm).flatMap((line) => matches(line, /(\w+)=/g)),
    ...matches(service, /^ {6}([A-Z_]+): /gm),
    ...matches(unit, /^Environment=(\w+)=/gm),
  ].filter((name) => name !== 'NODE_ENV')
  expect(set).toContain('KAEDETRAEK_DATA')
  expect(set).toContain('DATABASE_URL')
  expect(set.filter((name) => !settings.includes(name))).toEqual([])
})

test('the settings of the container and the service can be read', () => {
  const containers = matches(dockerfile, /^ENV (.+)$/gm).flatMap((line) => line.split(' '))
  for (const lines of [containers, matches(unit, /^Environment=(.+)$/gm)]) {
    const env = Object.fromEntries(lines.map((line) => line.split('=') as [string, string]))
    expect(settingsOf(env)).toMatchObject({ port: 3000, log: 'json' })
  }
})

test('what the container copies is there, and all that the program opens while it runs is copied', () => {
  const first = matches(dockerfile, /^COPY (?!--from)(.+) \.\/?$/gm).flatMap((line) => line.split(' '))
  expect(first.filter((name) => !existsSync(join(project, name)))).toEqual([])
  const copied = matches(dockerfile, /^COPY --from=build \/app\/(\S+)/gm)
  // The build and the packages are made in the container.
  expect(copied.filter((name) => name !== 'build' && !existsSync(join(project, name)))).toEqual([])
  const opened = matches(read('bin/kaedetraek.mjs'), /import\('\.\.\/(\S+)'\)/g)
  expect(opened.length).toBeGreaterThan(0)
  for (const name of [...opened, 'package.json', 'migrations', 'node_modules', 'build', 'bin'])
    expect(
      copied.some((one) => name === one || name.startsWith(`${one}/`)),
      name,
    ).toBe(true)
})

test('nothing of an installation is sent along to the container that is built', () => {
  const ignored = read('.dockerignore').trim().split('\n')
  for (const name of ['data', 'node_modules', 'build', '.git', '.env']) expect(ignored).toContain(name)
})

test('the service and the container run a command that there is, as somebody who is not root', () => {
  const commands = [
    ...matches(unit, /^ExecStart=\/usr\/bin\/node (.+)$/gm),
    ...matches(dockerfile, /^CMD \["node", (.+)\]$/gm).map((line) => line.replaceAll(/[",]/g, '')),
  ]
  expect(commands).toHaveLength(2)
  for (const command of commands) {
    const [program = '', name = ''] = command.split(' ')
    expect(existsSync(join(project, program)), program).toBe(true)
    expect(read('src/cli.ts')).toMatch(new RegExp(`^ {2}'?${name}'?: async`, 'm'))
  }
  expect(dockerfile).toMatch(/^USER node$/m)
  expect(unit).toMatch(/^User=kaedetraek$/m)
})

test('the database is made with the role that the program works as, which can not get round row-level security', () => {
  const script = read('deploy/make-database.sh')
  expect(script).toContain(`create role ${applicationRole} nologin`)
  for (const line of matches(script, /^(create role .*)$/gm))
    expect(line).toMatch(/nosuperuser.* nobypassrls/)
})

test('a proxy passes on who asks and for which host, takes a document of 50 MB, and keeps the figures to itself', () => {
  const nginx = read('deploy/nginx.conf')
  const caddy = read('deploy/Caddyfile')
  for (const header of [
    'Host $host',
    'X-Forwarded-For $proxy_add_x_forwarded_for',
    'X-Request-Id $request_id',
  ])
    expect(nginx).toContain(`proxy_set_header ${header};`)
  for (const [text, size] of [
    [nginx, /client_max_body_size (\d+)m/],
    [caddy, /max_size (\d+)MB/],
  ] as const)
    expect(Number(size.exec(text)?.[1])).toBeGreaterThan(50)
  expect(nginx).toContain('location = /metrics { return 404; }')
  expect(caddy).toContain('respond /metrics 404')
})

test('the container builds on the Node that the project is for', () => {
  const versions = matches(dockerfile, /^FROM node:(\d+)/gm)
  expect(new Set(versions)).toEqual(new Set(['24']))
  expect(readdirSync(project)).toContain('package-lock.json')
})
