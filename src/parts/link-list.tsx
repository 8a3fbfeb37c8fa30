import { Form, Link } from 'react-router'
import { useTexts } from '../messages/use-texts.tsx'
import { addressOf } from './element-address.ts'
import { type ShownLink, wayOf } from './shown-link.ts'

/** The links of an element, each with a way to remove it; the page that is left comes back. */
export function LinkList({ id, links, back }: { id: string; links: readonly ShownLink[]; back: string }) {
  const { t } = useTexts()
  return (
    <ul className="lines lines--dense link-list">
      {links.map((link) => (
        <li key={link.id}>
          <span>
            <span className="meta">{wayOf(link, t)} </span>
            <Link to={addressOf(link.other)}>{link.other.title}</Link>{' '}
            <span className="meta">{t.common.kind[link.other.kind]}</span>
            {link.evidence ? <span className="meta link-list__evidence">{link.evidence}</span> : null}
          </span>
          {link.mayEnd ? (
            <Form method="post" action={`/led/${id}/koblinger`} preventScrollReset>
              <input type="hidden" name="do" value="end" />
              <input type="hidden" name="link" value={link.id} />
              <input type="hidden" name="back" value={back} />
              <button
                className="button button--plain"
                type="submit"
                aria-label={t.links.remove(link.other.title)}
                title={t.links.remove(link.other.title)}
              >
                ✕
              </button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
