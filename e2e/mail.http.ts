import { SMTPServer } from 'smtp-server'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aMunicipality } from './testing/a-municipality.ts'
import { run, type Run } from './testing/program.ts'
import { startKaedetraek } from './testing/kaedetraek.ts'

/** What the mail server got: to whom, and all of it. */
type Got = Readonly<{ to: readonly string[]; from: string; text: string }>

const letters: Got[] = []
const heard = new Set<() => void>()
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    let text = ''
    stream.on('data', (part: Buffer) => {
      text += part.toString('utf8')
    })
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope
      letters.push({
        to: rcptTo.map(({ address }) => address),
        from: mailFrom === false ? '' : mailFrom.address,
        text,
      })
      for (const one of heard) one()
      return done()
    })
  },
})
await new Promise<void>((resolve) => smtp.listen(0, 'localhost', resolve))
const settings = {
  KAEDETRAEK_SMTP_URL: `smtp://localhost:${(smtp.server.address() as AddressInfo).port}`,
  KAEDETRAEK_MAIL_FROM: 'kaedetraek@bakken.example',
  KAEDETRAEK_URL: 'http://plan.bakken.example',
  KAEDETRAEK_PROCESSES: '2',
}
const kaedetraek = startKaedetraek(settings)
afterAll(() => new Promise<void>((resolve) => smtp.close(() => resolve())))

const login = 'administrator@bakken.example'

/** Waits until so many letters have come. */
const letter = (count: number): Promise<Got> =>
  new Promise((resolve) => {
    const look = (): void => {
      const found = letters[count - 1]
      if (!found) return
      heard.delete(look)
      resolve(found)
    }
    heard.add(look)
    look()
  })

const ask = async (name: string): Promise<Readonly<{ status: number; text: string; took: number }>> => {
  const began = performance.now()
  const answer = await fetch(`${kaedetraek.url()}/glemt-adgangskode`, {
    method: 'POST',
    body: new URLSearchParams({ municipality: '940', login: name }),
  })
  const text = await answer.text()
  const seen = /<main[^]*<\/main>/.exec(text)?.[0] ?? ''
  return { status: answer.status, text: seen.replaceAll(name, 'X'), took: performance.now() - began }
}

/** The text of a letter, with its lines put together again. */
const wordsOf = ({ text }: Got): string =>
  /content-transfer-encoding: base64/i.test(text)
    ? Buffer.from(text.split('\r\n\r\n').slice(1).join(''), 'base64').toString('utf8')
    : text
        .replace(/=\r\n/g, '')
        .replace(/(?:=[0-9A-F]{2})+/g, (codes) =>
          Buffer.from(codes.replaceAll('=', ''), 'hex').toString('utf8'),
        )

beforeAll(async () => {
  await aMunicipality(kaedetraek, {
    code: 940,
    name: 'Bakken Kommune',
    login,
    password: 'grøn kano under broen',
  })
})

test('who has forgotten the password gets one letter, whose link works once, and comes in with a new one', async () => {
  expect(await (await fetch(`${kaedetraek.url()}/log-ind`)).text()).toContain('Glemt adgangskode?')
  expect((await ask(' Administrator@Bakken.example')).status).toBe(200)
  const got = await letter(1)
  expect(got.to).toEqual([login])
  expect(got.from).toBe('kaedetraek@bakken.example')
  const words = wordsOf(got)
  expect(words).toContain('Du, eller en anden, har bedt om')
  expect(words).toContain('Siden logger du ind på http://plan.bakken.example/k/bakken')
  const path = /http:\/\/plan\.bakken\.example(\/begynd\/940\.[\w-]{43})/.exec(words)?.[1] ?? ''
  const password = 'syv heste og en cykel'
  // The letter may be here a moment before what it was made with is written.
  await expect.poll(async () => (await fetch(kaedetraek.url() + path)).status).toBe(200)
  const use = () =>
    fetch(kaedetraek.url() + path, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ login, password, repeated: password }),
    })
  expect((await use()).status).toBe(302)
  expect((await use()).status).toBe(410)
})

test('whether there is such an account shows neither in the answer nor in the time, and nobody else is written to', async () => {
  const known = await ask('kendt@bakken.example')
  const answers = [await ask(login), await ask('ukendt@bakken.example'), await ask('ukendt2@bakken.example')]
  expect(answers.map(({ status, text }) => ({ status, text }))).toEqual(
    answers.map(() => ({ status: known.status, text: known.text })),
  )
  expect(known.text).toContain('Har X en konto her')
  const [own = known, ...others] = answers
  expect(Math.min(...others.map(({ took }) => took))).toBeGreaterThan(own.took / 10)
  const got = await letter(2)
  expect(got.to).toEqual([login])
})

test('header injection: what is written as an e-mail adds neither a line nor a receiver', async () => {
  for (const name of [
    `${login}\r\nBcc: evil@evil.example`,
    `${login},evil@evil.example`,
    `evil@evil.example\n${login}`,
    `"x" <evil@evil.example>`,
  ])
    expect((await ask(name)).status).toBe(200)
  await ask(login)
  const got = await letter(3)
  expect(letters.flatMap(({ to }) => to).every((to) => to === login)).toBe(true)
  expect(got.text.toLowerCase()).not.toContain('evil')
  expect(got.text.toLowerCase()).not.toContain('bcc')
})

test('the address in the letter is the installation’s own, whatever the request says', async () => {
  const answer = await fetch(`${kaedetraek.url()}/glemt-adgangskode`, {
    method: 'POST',
    headers: { 'x-forwarded-host': 'evil.example' },
    body: new URLSearchParams({ municipality: '940', login }),
  })
  expect(answer.status).toBe(200)
  expect(wordsOf(await letter(4))).toContain('http://plan.bakken.example/begynd/')
})

test('how often somebody can be written to is braked, and the answer is the same; a letter leads to the municipality’s own host once it has one', async () => {
  expect(kaedetraek.command('municipality', 'host', 'add', '940', 'plan.egen.example').status).toBe(0)
  const texts = new Set<string>()
  for (let round = 0; round < 8; round += 1) texts.add((await ask(login)).text)
  expect(texts.size).toBe(1)
  // One more was free; the rest were not sent.
  const words = wordsOf(await letter(5))
  expect(words).toContain('http://plan.egen.example/begynd/940.')
  expect(words).not.toContain('plan.bakken.example')
  expect(letters).toHaveLength(5)
})

test('without a mail server nobody is promised a letter, and a half setting stops the start with a sentence', async () => {
  const half: Run = run(['start'], { KAEDETRAEK_SMTP_URL: 'smtp://localhost:1', PORT: '0' })
  expect(await half.ended).toBe(1)
  expect(half.said()).toContain('KAEDETRAEK_URL skal være sat')
  expect(half.said()).toContain('KAEDETRAEK_MAIL_FROM')
})
