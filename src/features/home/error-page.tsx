import { Symbols } from '../../design/symbols.tsx'
import { useTexts } from '../../messages/use-texts.tsx'

/** What is shown when a page can't be: what it means and where to go. */
export function ErrorPage({ status }: { status: number }) {
  const { t } = useTexts()
  const [title, text] =
    status === 404
      ? [t.errors.notFound, t.errors.notFoundText]
      : status === 403
        ? [t.errors.forbidden, t.errors.forbiddenText]
        : [t.errors.broken, t.errors.brokenText]
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <Symbols />
      <header className="top">
        <div className="top__band">
          <div className="top__inner">
            <a className="brand" href="/">
              {t.common.product}
            </a>
          </div>
        </div>
      </header>
      <main className="page" id="content">
        <h1>{title}</h1>
        <p className="lead mt-3">{text}</p>
        <p>
          <a className="button button--primary" href="/">
            {t.errors.toHome}
          </a>
        </p>
      </main>
    </>
  )
}
