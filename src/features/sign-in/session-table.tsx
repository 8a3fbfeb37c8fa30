import { Form } from 'react-router'
import { useTexts } from '../../messages/use-texts.tsx'

/** A session as its owner sees it; moments as ISO 8601. */
export type ShownSession = Readonly<{
  id: string
  device: string
  beganAt: string
  usedAt: string
  isThis: boolean
}>

/** Where one is signed in. Each but this one can be ended by itself, or all others at once. */
export function SessionTable({ sessions }: { sessions: readonly ShownSession[] }) {
  const { t, format } = useTexts()
  return (
    <Form method="post">
      <table className="table table--stack">
        <thead>
          <tr>
            <th scope="col">{t.signIn.device}</th>
            <th scope="col">{t.signIn.began}</th>
            <th scope="col">{t.signIn.used}</th>
            <th scope="col">
              <span className="visually-hidden">{t.signIn.end}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <th scope="row">
                {session.device}
                {session.isThis ? <div className="meta">{t.signIn.thisOne}</div> : null}
              </th>
              <td data-label={t.signIn.began}>{format.moment(session.beganAt)}</td>
              <td data-label={t.signIn.used}>{format.moment(session.usedAt)}</td>
              <td>
                {session.isThis ? null : (
                  <button
                    className="button button--small"
                    name="end"
                    value={session.id}
                    aria-label={t.signIn.endNamed(session.device, format.moment(session.beganAt))}
                  >
                    {t.signIn.end}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sessions.length > 2 ? (
        <p className="mt-3">
          <button className="button" name="end" value="others">
            {t.signIn.endOthers}
          </button>
        </p>
      ) : null}
    </Form>
  )
}
