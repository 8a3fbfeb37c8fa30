import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { writeDocx } from '../documents/write/write-docx.ts'
import { writePdf } from '../documents/write/write-pdf.ts'
import { copenhagenDate } from '../domain/calendar/dates.ts'
import type { ChainView } from '../domain/chain/chain-view.ts'
import { makeReport, type ReportChoice } from '../features/follow-up/report/make-report.ts'
import { writeReport } from '../features/follow-up/report/write-report.ts'
import { terminal } from '../messages/da/terminal.ts'
import { formatOf } from '../messages/format.ts'
import { textsOf } from '../messages/texts.ts'
import { currentChain } from '../store/chain-cache.ts'
import { type MunicipalitySummary, municipalities } from '../store/municipalities.ts'
import { inMunicipality, type Tx } from '../store/transaction.ts'
import { type OpenInstallation, openInstallation } from './installation.ts'
import { type Choosable, oneOf } from './one-of.ts'
import { operatorOf } from './operator.ts'
import { type ReportOptions, reportOptions } from './report-options.ts'

const words = terminal.report

/** What stands in the way, as one sentence. */
type Problem = Readonly<{ problem: string }>

/**
 * `kaedetraek report plan`: writes the plan or a round's follow-up as a file, whether the server runs or not. It shows what a
 * coordinator sees.
 */
export async function report(args: readonly string[]): Promise<number> {
  const options = reportOptions(args)
  if ('problem' in options) return fail(options.problem)
  const installation = await openInstallation(() => undefined)
  if ('problem' in installation) return fail(installation.problem)
  try {
    const written = await writtenReport(installation, options)
    if ('problem' in written) return fail(written.problem)
    const file = resolve(options.out ?? written.name)
    await writeFile(file, written.bytes)
    console.log(words.written(file))
    return 0
  } catch (error) {
    if (isFileError(error)) return fail(words.cannotWrite(error.path ?? options.out ?? ''))
    throw error
  } finally {
    await installation.close()
  }
}

async function writtenReport({ db, owner }: OpenInstallation, options: ReportOptions) {
  const municipality = await chosenMunicipality({ db, owner }, options.municipality)
  if ('problem' in municipality) return municipality
  const { id, name } = municipality.found
  return inMunicipality(db, id, async (tx) => {
    const actor = operatorOf(id)
    const choice = choiceOf((await currentChain(tx)).seenBy(actor), options)
    if ('problem' in choice) return choice
    const made = await makeReport(tx, actor, choice.found, copenhagenDate(tx.at))
    const { language, format, hasAppendix } = options
    const t = textsOf(language)
    if ('refused' in made) return { problem: t.report.page.refused[made.refused] }
    const wording = { t, language, format: formatOf(language), unit: 'million', sender: name } as const
    // A command has nobody to keep waiting, so the paper is written here.
    return writeReport(made, wording, {
      format,
      hasAppendix,
      writePdf: (paper) => Promise.resolve(writePdf(paper)),
      writeDocx,
    })
  })
}

/** The municipality that was named; without a name, the only one that has something to report on. */
async function chosenMunicipality(
  { db, owner }: Pick<OpenInstallation, 'db' | 'owner'>,
  named: string | undefined,
): Promise<Readonly<{ found: MunicipalitySummary }> | Problem> {
  const all = await municipalities(owner)
  const list = all.map(({ id, name }) => `${id} ${name}`)
  if (named !== undefined)
    return chosen(
      all.map((one) => ({ value: one, names: [String(one.id), one.name] })),
      named,
      words.unknownMunicipality,
      list,
    )
  const withWork: MunicipalitySummary[] = []
  for (const one of all) if (await inMunicipality(db, one.id, hasSomething)) withWork.push(one)
  const [only] = withWork
  if (only && withWork.length === 1) return { found: only }
  return {
    problem: only
      ? words.whichMunicipality(list.join(', '))
      : textsOf('da').report.page.refused['nothing to report'],
  }
}

async function hasSomething(tx: Tx): Promise<boolean> {
  const view = (await currentChain(tx)).seenBy(operatorOf(tx.municipality))
  return view.all('agreement').length + view.all('theme').length + view.rounds().length > 0
}

/** Turns names into what they mean, or lists what there is to choose from. */
function choiceOf(view: ChainView, options: ReportOptions): Readonly<{ found: ReportChoice }> | Problem {
  const agreements = view.all('agreement')
  const rounds = view.rounds().toReversed()
  const bodies = view.all('body')
  const agreement = named(
    agreements.map(({ id, title, firstYear }) => ({ value: id, names: [title, String(firstYear)] })),
    options.agreement,
    words.unknownAgreement,
    agreements.map((one) => one.title),
  )
  if ('problem' in agreement) return agreement
  const round = named(
    rounds.map(({ id, title }, index) => ({ value: id, names: [title, String(index + 1)] })),
    options.round,
    words.unknownRound,
    rounds.map(({ title }, index) => `${index + 1} ${title}`),
  )
  if ('problem' in round) return round
  const body = named(
    bodies.map(({ id, title, short }) => ({ value: id, names: [title, ...(short ? [short] : [])] })),
    options.body === words.all ? undefined : options.body,
    words.unknownBody,
    bodies.map(({ title, short }) => (short ? `${short} ${title}` : title)),
  )
  if ('problem' in body) return body
  return {
    found: { agreement: agreement.found, round: round.found, body: body.found, words: options.words },
  }
}

const named = <T>(
  all: readonly Choosable<T>[],
  word: string | undefined,
  sentence: (word: string, list: string) => string,
  list: readonly string[],
): Readonly<{ found: T | undefined }> | Problem =>
  word === undefined ? { found: undefined } : chosen(all, word, sentence, list)

function chosen<T>(
  all: readonly Choosable<T>[],
  word: string,
  sentence: (word: string, list: string) => string,
  list: readonly string[],
): Readonly<{ found: T }> | Problem {
  const answer = oneOf(all, word)
  return 'found' in answer ? answer : { problem: sentence(word, list.join('; ') || words.none) }
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'path' in error

function fail(sentence: string): number {
  console.error(sentence)
  return 1
}
