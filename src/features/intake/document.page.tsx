import { data } from 'react-router'
import { Notice, PageHead } from '../../design/page.tsx'
import { mayRead } from '../../domain/access/may.ts'
import type { DocumentId } from '../../domain/ids.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { PageTexts } from '../../parts/page-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { documentOf } from '../../store/documents.ts'
import { inMunicipality } from '../../store/transaction.ts'
import type { Route } from './+types/document.page'

/** A document as it was read, with one passage lit. Documents are not assessed, so the public sees none (R48). */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  if (!mayRead(actor)) throw data(null, { status: 404 })
  const document = await inMunicipality(db, actor.municipality, (tx) =>
    documentOf(tx, params.id as DocumentId),
  )
  if (!document) throw data(null, { status: 404 })
  const search = new URL(request.url).searchParams
  const number = (name: string): number => Number(search.get(name) ?? 0)
  return {
    name: document.name,
    pages: document.reading?.ok ? document.reading.document.pages : [],
    unreadable: document.reading && !document.reading.ok ? document.reading.reason : undefined,
    passage: search.has('page')
      ? { page: number('page'), from: number('from'), to: number('to') }
      : undefined,
  }
}

export default function DocumentPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTexts()
  const { passage } = loaderData
  return (
    <>
      <title>{`${loaderData.name} – ${t.common.product}`}</title>
      <PageHead title={loaderData.name} meta={t.intake.document} />
      {loaderData.unreadable ? (
        <Notice kind="warn">{t.intake.unreadable[loaderData.unreadable]}</Notice>
      ) : null}
      <div className="review__document" id="passage">
        <PageTexts
          pages={loaderData.pages}
          marks={passage ? [{ id: 'passage', passage, isCurrent: true }] : []}
        />
      </div>
    </>
  )
}
