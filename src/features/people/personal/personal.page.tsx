import { Fragment } from 'react'
import { data, Link } from 'react-router'
import { PageHead, Section } from '../../../design/page.tsx'
import { may } from '../../../domain/access/may.ts'
import type { PersonId } from '../../../domain/ids.ts'
import { formatOf } from '../../../messages/format.ts'
import { peopleRoom } from '../../../messages/rooms/people.ts'
import { serverTexts } from '../../../messages/server-texts.ts'
import { useTexts } from '../../../messages/use-texts.tsx'
import { askedByActor } from '../../../request/asking.ts'
import { reading } from '../../../request/reading.ts'
import type { Route } from './+types/personal.page'
import { type PersonalLine, type PersonalSection, personalSheet } from './personal-sheet.ts'

const mostLines = 200
const fewLines = 8

/** All that is kept about oneself, or, for the administrator, about somebody else; of long lists the newest. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const asking = askedByActor(context)
  const { db, actor, language } = asking
  const id = (params as Readonly<{ id?: string }>).id ?? actor.person
  if (!may(actor, 'read personal data of', id as PersonId)) throw data(null, { status: 403 })
  return reading(db, actor, async (view, tx) => {
    const sheet = await personalSheet(tx, view, asking, id)
    if (!sheet) throw data(null, { status: 404 })
    const words = serverTexts(language).personal
    const format = formatOf(language)
    const { fetch, contents, nothing } = words
    return {
      ...sheet,
      isAbove: may(actor, 'manage people') && id !== actor.person,
      words: { fetch, contents, nothing },
      sections: sheet.sections.map((section) => ({
        ...section,
        lines: section.lines.slice(0, mostLines),
        folded: section.lines.length > fewLines ? words.open(format.number(section.lines.length)) : undefined,
        rest:
          section.lines.length > mostLines
            ? words.newest(format.number(mostLines), format.number(section.lines.length))
            : undefined,
      })),
    }
  })
}

export default function PersonalPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTexts(peopleRoom)
  const { id, name, title, lead, madeOn, words, sections } = loaderData
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={
          loaderData.isAbove
            ? [
                { label: t.people.title, to: '/mennesker' },
                { label: name, to: `/mennesker/${id}` },
              ]
            : [{ label: t.signIn.account, to: '/min-konto' }]
        }
        title={title}
        meta={madeOn}
      >
        <a className="button" href={`/oplysninger/${id}/hent`}>
          {words.fetch}
        </a>
      </PageHead>
      <p className="lead">{lead}</p>
      <nav className="personal__contents" aria-label={words.contents}>
        <ul>
          {sections.map((section) => (
            <li key={section.id}>
              <a href={`#${section.id}`}>{section.title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="stack mt-5 personal">
        {sections.map((section) => (
          <Kept key={section.id} section={section} nothing={words.nothing} />
        ))}
      </div>
    </>
  )
}

/** One sort of what is kept: why, the facts, and what there is in a row. */
function Kept({
  section,
  nothing,
}: {
  section: PersonalSection & Readonly<{ folded: string | undefined; rest: string | undefined }>
  nothing: string
}) {
  const { facts, lines, folded, rest } = section
  return (
    <Section title={section.title} id={section.id} meta={section.note}>
      {facts.length > 0 ? (
        <dl className="facts">
          {facts.map(({ label, text }) => (
            <Fragment key={`${label} ${text}`}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </Fragment>
          ))}
        </dl>
      ) : null}
      {lines.length === 0 ? null : folded === undefined ? (
        <Lines lines={lines} />
      ) : (
        <details className="fold mt-3">
          <summary>{folded}</summary>
          <Lines lines={lines} />
        </details>
      )}
      {facts.length + lines.length === 0 ? <p className="faint">{nothing}</p> : null}
      {rest ? <p className="meta mt-3">{rest}</p> : null}
    </Section>
  )
}

function Lines({ lines }: { lines: readonly PersonalLine[] }) {
  return (
    <ul className="lines lines--dense">
      {lines.map(({ when, text, more, to }, at) => (
        <li key={`${when} ${text} ${at}`}>
          {when ? <div className="meta">{when}</div> : null}
          <div>{to ? <Link to={to}>{text}</Link> : text}</div>
          {more ? <div className="meta">{more}</div> : null}
        </li>
      ))}
    </ul>
  )
}
