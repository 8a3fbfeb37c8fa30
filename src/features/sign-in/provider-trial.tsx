import { Notice } from '../../design/page.tsx'
import { providerRoom } from '../../messages/rooms/provider.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import type { ProviderTrial } from './set-provider.ts'

/** What trying the connection came to, in words. */
export function TrialNotice({ trial }: { trial: ProviderTrial }) {
  const { t } = useTexts(providerRoom)
  if (!trial.works) return <Notice kind="broken">{t.provider.fails[trial.why]}</Notice>
  const { worksMore: more } = t.provider
  return (
    <Notice kind="good">
      {t.provider.works(trial.issuer)}
      <ul>
        <li>{more.keys(trial.keys)}</li>
        <li>{trial.tellsLogout ? more.logout : more.noLogout}</li>
        <li>{trial.signsOut ? more.signOut : more.noSignOut}</li>
      </ul>
    </Notice>
  )
}
