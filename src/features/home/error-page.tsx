import { Link, useLocation } from 'react-router'
import { PageHead } from '../../design/page.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { useRequestNumber } from '../../request/request-number.ts'

/** What is shown in place of a page that can't be: what it means and where to go. `problem` is the status of the answer, or no connection. */
export function ErrorPage({ problem }: { problem: number | 'offline' }) {
  const { t } = useTexts()
  const request = useRequestNumber()
  const { pathname, search } = useLocation()
  const [title, text] =
    problem === 404
      ? [t.errors.notFound, t.errors.notFoundText]
      : problem === 403
        ? [t.errors.forbidden, t.errors.forbiddenText]
        : problem === 'offline'
          ? [t.errors.offline, t.errors.offlineText]
          : [t.errors.broken, t.errors.brokenText]
  const isMistake = typeof problem === 'number' && problem >= 500
  const mayPass = problem === 'offline' || isMistake
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead title={title} />
      <p className="lead">{text}</p>
      {isMistake && request ? <p className="meta mt-2">{t.errors.requestNumber(request)}</p> : null}
      <div className="buttons mt-4">
        {mayPass ? (
          <a className="button button--primary" href={pathname + search}>
            {t.errors.tryAgain}
          </a>
        ) : null}
        <Link className={mayPass ? 'button' : 'button button--primary'} to="/">
          {t.errors.toHome}
        </Link>
      </div>
    </>
  )
}
