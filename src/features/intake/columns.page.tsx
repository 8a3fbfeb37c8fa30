import { data, Form, Link, redirect, useNavigation } from 'react-router'
import { Empty, Notice, PageHead, Section } from '../../design/page.tsx'
import { may } from '../../domain/access/may.ts'
import {
  type ColumnMeaning,
  columnMeanings,
  type UnknownColumn,
} from '../../domain/intake/column-meanings.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { textOf } from '../../request/form-text.ts'
import { isUuid } from '../../request/is-uuid.ts'
import { inMunicipality } from '../../store/transaction.ts'
import type { Route } from './+types/columns.page'
import { columnsPageData } from './columns-page-data.ts'
import { reviewAnew, type SaidColumns, sayColumns } from './say-columns.ts'

/** The columns that a spreadsheet has and nobody has said anything of, and those that the municipality knows. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  if (!may(actor, 'plan')) throw data(null, { status: 403 })
  const search = new URL(request.url).searchParams
  const asked = search.get('gennemgang') ?? ''
  const review = isUuid(asked) ? asked : undefined
  const shown = await inMunicipality(db, actor.municipality, (tx) => columnsPageData(tx, actor, review))
  return { ...shown, saved: Number(search.get('gemt') ?? 0) }
}

/** Keeps what was chosen; a review's document is read again with it. */
export async function action({ request, context }: Route.ActionArgs) {
  const { db, actor, texts, readFile } = askedByActor(context)
  if (!may(actor, 'plan')) throw data(null, { status: 403 })
  const form = await request.formData()
  const said = saidIn(form)
  if (said.length === 0) return data({ sentence: texts.intake.columns.nothingChosen }, { status: 400 })
  await sayColumns(db, actor, said)
  const review = textOf(form, 'review')
  if (!isUuid(review)) return redirect(`/import/kolonner?gemt=${said.length}`)
  const came = await reviewAnew(db, actor, review, readFile)
  switch (came.kind) {
    case 'review':
      return redirect(`/import/${came.review}`)
    case 'being read':
    case 'unreadable':
      return redirect(`/dokument/${came.document}?gennemgang=1`)
    default:
      throw data(null, { status: 404 })
  }
}

const isMeaning = (text: string): text is ColumnMeaning =>
  (columnMeanings as readonly string[]).includes(text)

/** What was chosen in a form: headings and what they hold stand in fields of the same number. */
function saidIn(form: FormData): SaidColumns {
  return [...form.keys()].flatMap((name): SaidColumns => {
    const place = /^heading\.(\d{1,4})$/.exec(name)?.[1]
    if (place === undefined) return []
    const [heading, meaning, before] = [`heading.${place}`, `meaning.${place}`, `before.${place}`].map(
      (one) => textOf(form, one),
    )
    if (!heading || meaning === before) return []
    if (meaning === 'forget') return [{ heading, meaning: undefined }]
    return meaning && isMeaning(meaning) ? [{ heading, meaning }] : []
  })
}

export default function ColumnsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts(intakeRoom)
  const isBusy = useNavigation().state === 'submitting'
  const { known, review, saved } = loaderData
  const unknown = review?.unknown ?? []
  const words = t.intake.columns
  return (
    <>
      <title>{`${words.title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[
          { label: t.intake.short, to: '/import' },
          ...(review ? [{ label: review.title, to: `/import/${review.id}` }] : []),
        ]}
        title={review ? words.title : words.all}
      />
      <p className="lead">{review ? words.lead : words.settingsLead}</p>
      {saved > 0 ? <Notice kind="good">{words.saved(saved)}</Notice> : null}
      {actionData ? <Notice kind="broken">{actionData.sentence}</Notice> : null}
      {review?.isTouched ? <Notice>{words.touched}</Notice> : null}
      <Form method="post" className="stack mt-4">
        {review ? <input type="hidden" name="review" value={review.id} /> : null}
        {unknown.length > 0 ? (
          <Section title={words.unknown} id="unknown">
            <ColumnTable columns={unknown.map(asAsked)} />
          </Section>
        ) : null}
        {known.length > 0 ? (
          <Section title={words.known} id="known">
            <ColumnTable
              columns={known.map(({ heading, meaning }) => ({
                heading,
                meaning,
                before: meaning,
                examples: [],
              }))}
              from={unknown.length}
            />
          </Section>
        ) : review ? null : (
          <Empty title={words.knownEmpty} />
        )}
        {unknown.length + known.length > 0 ? (
          <div className="buttons">
            <button className="button button--primary button--large" disabled={isBusy}>
              {review ? words.save : words.saveOnly}
            </button>
            {review ? (
              <Link className="button button--large" to={`/import/${review.id}`}>
                {words.skip}
              </Link>
            ) : null}
          </div>
        ) : null}
      </Form>
    </>
  )
}

type AskedColumn = Readonly<{ heading: string; meaning: string; before: string; examples: readonly string[] }>

const asAsked = ({ label, takenFor, examples }: UnknownColumn): AskedColumn => ({
  heading: label,
  meaning: takenFor,
  before: '',
  examples,
})

/** One column a row: its heading, what stands below it, and what it is. */
function ColumnTable({ columns, from = 0 }: { columns: readonly AskedColumn[]; from?: number }) {
  const { t } = useTexts(intakeRoom)
  const words = t.intake.columns
  const hasExamples = columns.some((column) => column.examples.length > 0)
  return (
    <table className="table table--stack table--long mt-2">
      <thead>
        <tr>
          <th scope="col">{words.column}</th>
          {hasExamples ? <th scope="col">{words.examples}</th> : null}
          <th scope="col">{words.holds}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column, at) => {
          const place = from + at
          return (
            <tr key={column.heading}>
              <th scope="row" id={`column-${place}`}>
                {column.heading}
              </th>
              {hasExamples ? <td data-label={words.examples}>{column.examples.join(' · ')}</td> : null}
              <td className="full">
                <input type="hidden" name={`heading.${place}`} value={column.heading} />
                <input type="hidden" name={`before.${place}`} value={column.before} />
                <div className="field">
                  <select
                    name={`meaning.${place}`}
                    defaultValue={column.meaning}
                    aria-labelledby={`column-${place}`}
                  >
                    {column.before === '' ? <option value="">{words.choose}</option> : null}
                    {columnMeanings.map((meaning) => (
                      <option key={meaning} value={meaning}>
                        {words.meanings[meaning]}
                      </option>
                    ))}
                    {column.before === '' ? null : <option value="forget">{words.forget}</option>}
                  </select>
                </div>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
