import { Link } from 'react-router'
import { Section } from '../../design/page.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'

type Named = Readonly<{ id: string; kind: string; title: string }>

/** What has changed since the day that is shown: new, ended and revised elements, and links made and ended. */
export function ChangedSince({
  day,
  changed,
}: {
  day: string
  changed: Readonly<{
    added: readonly Named[]
    ended: readonly Named[]
    revised: readonly (Named & Readonly<{ fields: readonly string[] }>)[]
    linked: number
    unlinked: number
  }>
}) {
  const { t, format } = useTexts()
  const fieldName = (field: string): string => t.fields[field as keyof typeof t.fields] ?? field
  const lists = [
    { title: t.chain.added(changed.added.length), list: changed.added, hasPage: true },
    { title: t.chain.ended(changed.ended.length), list: changed.ended, hasPage: false },
  ]
  return (
    <div className="mt-6">
      <Section title={t.chain.changedSince(format.date(day))} id="changed">
        <p className="meta">{t.chain.linksChanged(changed.linked, changed.unlinked)}</p>
        {lists.map(({ title, list, hasPage }) =>
          list.length === 0 ? null : (
            <details key={title} className="fold">
              <summary>{title}</summary>
              <ul className="lines lines--dense">
                {list.map((one) => (
                  <li key={one.id}>{hasPage ? <Link to={addressOf(one)}>{one.title}</Link> : one.title}</li>
                ))}
              </ul>
            </details>
          ),
        )}
        {changed.revised.length === 0 ? null : (
          <details className="fold">
            <summary>{t.chain.revised(changed.revised.length)}</summary>
            <ul className="lines lines--dense">
              {changed.revised.map((one) => (
                <li key={one.id}>
                  <Link to={addressOf(one)}>{one.title}</Link>{' '}
                  <span className="meta">{one.fields.map(fieldName).join(', ').toLowerCase()}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </Section>
    </div>
  )
}
