import { data, Form, Link, redirect, useNavigation } from 'react-router'
import { SelectField, TextField } from '../../../design/field.tsx'
import { Notice, PageHead, Section } from '../../../design/page.tsx'
import { may } from '../../../domain/access/may.ts'
import { peopleRoom } from '../../../messages/rooms/people.ts'
import { useTexts } from '../../../messages/use-texts.tsx'
import { askedByActor } from '../../../request/asking.ts'
import { textOf } from '../../../request/form-text.ts'
import { directoryShapes, directorySource } from '../../../store/directory.ts'
import { inMunicipality } from '../../../store/transaction.ts'
import type { Route } from './+types/organisation.page'
import { serverTexts } from '../../../messages/server-texts.ts'
import { readProblem } from './problem-words.ts'
import { readFromDirectory, readFromFiles } from './read-organisation.ts'

// Ten megabytes of files, and what the form is around them.
const largestForm = 10 * 1024 * 1024 + 64 * 1024

/** Where the organisation can be fetched from, and what was taken in last. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  if (!may(actor, 'take in the organisation')) throw data(null, { status: 403 })
  const taken = new URL(request.url).searchParams.get('taget')
  return {
    source: await inMunicipality(db, actor.municipality, directorySource),
    maySet: may(actor, 'set the directory'),
    taken: taken !== null && /^\d{1,6}$/.test(taken) ? Number(taken) : undefined,
  }
}

/** Reads the files, or asks the directory; what was read is shown before anything is written. */
export async function action({ request, context }: Route.ActionArgs) {
  const { db, actor, language } = askedByActor(context)
  if (!may(actor, 'take in the organisation')) throw data(null, { status: 403 })
  if (Number(request.headers.get('content-length')) > largestForm)
    return data(
      { problem: serverTexts(language).organisation.problems['file too big'], kept: undefined },
      { status: 413 },
    )
  const form = await request.formData()
  const shape = directoryShapes.find((one) => one === textOf(form, 'shape'))
  const address = textOf(form, 'address').slice(0, 2000)
  const read =
    textOf(form, 'from') === 'directory'
      ? await readFromDirectory(db, actor, {
          source: shape && { shape, address },
          key: textOf(form, 'key'),
        })
      : await readFromFiles(db, actor, await filesOf(form))
  if ('reading' in read) return redirect(`/organisationen/${read.reading}`)
  return data({ problem: readProblem(read, language), kept: shape && { shape, address } }, { status: 400 })
}

const filesOf = (form: FormData) =>
  Promise.all(
    form
      .getAll('files')
      .filter((file): file is File => file instanceof File && file.name !== '')
      .map(async (file) => ({
        name: file.name.replaceAll('\u0000', '').slice(-100),
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
  )

export default function OrganisationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts(peopleRoom)
  const isSending = useNavigation().state === 'submitting'
  const source = actionData?.kept ?? loaderData.source
  return (
    <>
      <title>{`${t.organisation.title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[
          { label: t.foundation.title, to: '/grundlag' },
          { label: t.people.title, to: '/mennesker' },
        ]}
        title={t.organisation.title}
        meta={t.organisation.lead}
      />
      {loaderData.taken === undefined ? null : (
        <Notice kind="good">
          {t.organisation.taken(loaderData.taken)} <Link to="/grundlag/unit">{t.organisation.toHistory}</Link>
        </Notice>
      )}
      {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
      <p className="t-3 mt-3">{t.organisation.leadPeople}</p>
      <div className="stack mt-5">
        <Section title={t.organisation.files} id="files">
          <Form method="post" encType="multipart/form-data" className="form mt-3">
            <div className="field">
              <label htmlFor="f-files">{t.organisation.chooseFiles}</label>
              <p className="field__hint" id="f-files-hint">
                {t.organisation.filesHint} {t.organisation.filesExample}
              </p>
              <input
                id="f-files"
                name="files"
                type="file"
                multiple
                accept=".csv,.txt,text/csv,text/plain"
                aria-describedby="f-files-hint"
              />
            </div>
            <div className="buttons">
              <button className="button button--primary" name="from" value="files" disabled={isSending}>
                {t.organisation.readFiles}
              </button>
            </div>
          </Form>
        </Section>
        <Section title={t.organisation.directory} id="directory" meta={t.organisation.directoryText}>
          {loaderData.source === undefined && !loaderData.maySet ? (
            <p className="mt-3">{t.organisation.noAddress}</p>
          ) : (
            <Form method="post" encType="multipart/form-data" className="form mt-3" key={source?.address}>
              {loaderData.maySet ? (
                <>
                  <SelectField
                    name="shape"
                    label={t.organisation.shape}
                    value={source?.shape ?? 'os2mo'}
                    options={directoryOptions.map((one) => ({
                      value: one,
                      label: t.organisation.shapes[one],
                    }))}
                  />
                  <TextField
                    name="address"
                    label={t.organisation.address}
                    hint={t.organisation.addressHint}
                    value={source?.address}
                  />
                </>
              ) : (
                <p>
                  {loaderData.source ? t.organisation.shapes[loaderData.source.shape] : null}:{' '}
                  {loaderData.source?.address}
                </p>
              )}
              <TextField
                name="key"
                type="password"
                label={t.organisation.key}
                hint={t.organisation.keyHint}
              />
              <div className="buttons">
                <button className="button" name="from" value="directory" disabled={isSending}>
                  {t.organisation.ask}
                </button>
              </div>
            </Form>
          )}
        </Section>
      </div>
    </>
  )
}

const directoryOptions = ['os2mo', 'fk'] as const
