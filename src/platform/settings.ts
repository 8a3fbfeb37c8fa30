import { isMailAddress, type MailServer } from './mail/send-letter.ts'
import { type LogStyle, logStyles } from './log/log.ts'

/** At a host name that is nobody's: the list of municipalities to sign in to, or a refusal. */
export const otherHostsChoices = ['list', 'refuse'] as const
/** What is answered at a host name that is nobody's. */
export type OtherHosts = (typeof otherHostsChoices)[number]

/** What an installation is told by its environment, apart from where its data is. */
export type Settings = Readonly<{
  /** The port to listen at; 0 takes any that is free. */
  port: number
  /** The address to listen at. */
  host: string
  /** Where people open Kædetræk, when that is not this machine. */
  publicUrl: URL | undefined
  /** What is answered at a host name that is neither the installation's nor a municipality's. */
  otherHosts: OtherHosts
  /** How many proxies of our own stand before the server and say from where a request came. */
  proxies: number
  /** How many processes answer; one is enough for most municipalities. */
  processes: number
  /** How many requests a minute one session or key may make; 0 brakes nobody. */
  rate: number
  /** How the server tells what it does. */
  log: LogStyle
  /** The word that opens the figures to a Prometheus elsewhere; without it they are for this machine only. */
  metricsToken: string | undefined
  /** What the installation keeps its secrets with; nothing when it makes a key of its own. */
  secret: string | undefined
  /** The mail server, when mail is sent. */
  mail: MailServer | undefined
}>

/** A number of the environment. */
type Figure = 'PORT' | 'KAEDETRAEK_PROXIES' | 'KAEDETRAEK_PROCESSES' | 'KAEDETRAEK_RATE'

/** A setting that can't be read: its name, and what it says. */
export type WrongSetting = Readonly<{
  name:
    | Figure
    | 'KAEDETRAEK_URL'
    | 'KAEDETRAEK_OTHER_HOSTS'
    | 'KAEDETRAEK_LOG'
    | 'KAEDETRAEK_SECRET'
    | 'KAEDETRAEK_SMTP_URL'
    | 'KAEDETRAEK_MAIL_FROM'
    | 'KAEDETRAEK_METRICS_TOKEN'
  /** Empty for a secret. */
  value: string
}>

/** Twenty a second, all the time: a person with both hands on the keys makes one. */
const usualRate = 1_200
const shortestSecret = 32

/** Reads the settings, or gives all that are wrong at once. */
export function settingsOf(env: NodeJS.ProcessEnv): Settings | readonly WrongSetting[] {
  const wrong: WrongSetting[] = []
  const whole = (name: Figure, otherwise: number, least: number, most: number): number => {
    const value = env[name] || String(otherwise)
    if (!/^\d+$/.test(value) || Number(value) < least || Number(value) > most) wrong.push({ name, value })
    return Number(value)
  }
  const port = whole('PORT', 3000, 0, 65_535)
  const proxies = whole('KAEDETRAEK_PROXIES', 0, 0, 10)
  const processes = whole('KAEDETRAEK_PROCESSES', 1, 1, 64)
  const rate = whole('KAEDETRAEK_RATE', usualRate, 0, 1_000_000)
  const address = env['KAEDETRAEK_URL'] || undefined
  const publicUrl = address !== undefined && URL.canParse(address) ? new URL(address) : undefined
  const isRoot = publicUrl?.pathname === '/' && ['http:', 'https:'].includes(publicUrl.protocol)
  if (address !== undefined && !isRoot) wrong.push({ name: 'KAEDETRAEK_URL', value: address })
  // Where the address is known, another one is a mistake or an attack; where it isn't, any may be right.
  const others = env['KAEDETRAEK_OTHER_HOSTS'] || (publicUrl === undefined ? 'list' : 'refuse')
  const otherHosts = otherHostsChoices.find((choice) => choice === others)
  if (!otherHosts) wrong.push({ name: 'KAEDETRAEK_OTHER_HOSTS', value: others })
  const secret = env['KAEDETRAEK_SECRET'] || undefined
  // What a secret says is never repeated, wrong or right.
  if (secret !== undefined && secret.length < shortestSecret)
    wrong.push({ name: 'KAEDETRAEK_SECRET', value: '' })
  const host = env['HOST'] || 'localhost'
  const chosen = env['KAEDETRAEK_LOG'] || 'words'
  const log = logStyles.find((style) => style === chosen)
  if (!log) wrong.push({ name: 'KAEDETRAEK_LOG', value: chosen })
  const metricsToken = env['KAEDETRAEK_METRICS_TOKEN'] || undefined
  if (metricsToken !== undefined && !/^[\x21-\x7e]{16,}$/.test(metricsToken))
    wrong.push({ name: 'KAEDETRAEK_METRICS_TOKEN', value: '' })
  const [smtp, from] = [env['KAEDETRAEK_SMTP_URL'] || undefined, env['KAEDETRAEK_MAIL_FROM'] || '']
  const isServer = smtp === undefined || (URL.canParse(smtp) && /^smtps?:\/\/[^/]/.test(smtp))
  // A mail server's address may hold a password. Links in mail lead to where people open Kædetræk: that must be known.
  if (!isServer || (smtp !== undefined && publicUrl === undefined))
    wrong.push({ name: 'KAEDETRAEK_SMTP_URL', value: '' })
  if (smtp !== undefined && !isMailAddress(from)) wrong.push({ name: 'KAEDETRAEK_MAIL_FROM', value: from })
  const mail = smtp === undefined ? undefined : { url: smtp, from }
  return wrong.length > 0 || !log || !otherHosts
    ? wrong
    : { port, host, publicUrl, otherHosts, proxies, processes, rate, log, metricsToken, secret, mail }
}
