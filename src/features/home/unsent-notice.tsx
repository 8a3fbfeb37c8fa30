import { useEffect, useState, useSyncExternalStore } from 'react'
import { Link, useNavigate, useRevalidator } from 'react-router'
import { Notice } from '../../design/page.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { forgetUnsent, onUnsentChange, readUnsent, sendUnsent, unsentText } from '../../parts/unsent-forms.ts'

/** Says what is kept on the device, sends it as soon as there is a connection, and says that too. */
export function UnsentNotice({ person }: { person: string }) {
  const { t } = useTexts()
  const { revalidate } = useRevalidator()
  const navigate = useNavigate()
  const [arrived, setArrived] = useState<readonly string[]>([])
  const text = useSyncExternalStore(onUnsentChange, unsentText, () => '[]')
  const own = readUnsent(text).filter((form) => form.person === person)
  const waiting = own.filter((form) => !form.isRefused)
  const refused = own.filter((form) => form.isRefused)
  const hasWaiting = waiting.length > 0
  useEffect(() => {
    if (!hasWaiting) return undefined
    let isSending = false
    const send = async (): Promise<void> => {
      if (isSending || !navigator.onLine) return
      isSending = true
      const sent = await sendUnsent(person)
      isSending = false
      if (sent.length === 0) return
      setArrived(sent.map((form) => form.name))
      const own = sent.find((form) => form.address === location.pathname + location.search)
      await (own ? navigate(own.receipt, { replace: true }) : revalidate())
    }
    void send()
    const trySend = () => void send()
    // Some devices say that they are online before they are: ask again now and then.
    const timer = setInterval(trySend, 15_000)
    window.addEventListener('online', trySend)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', trySend)
    }
  }, [hasWaiting, navigate, person, revalidate])
  if (own.length === 0 && arrived.length === 0) return null
  return (
    <div className="stacked mb-4">
      {hasWaiting ? (
        <Notice kind="warn">{t.common.unsent.waiting(waiting.map((form) => form.name).join(', '))}</Notice>
      ) : null}
      {refused.map((form) => (
        <Notice key={form.id} kind="broken">
          {t.common.unsent.refused(form.name)}{' '}
          {form.fields.flatMap(([name, value]) => (name === 'sentence' && value ? `»${value}«` : []))}{' '}
          <Link to={form.address} onClick={() => forgetUnsent(form.id)}>
            {t.common.unsent.writeAgain}
          </Link>{' '}
          <button type="button" className="text-button" onClick={() => forgetUnsent(form.id)}>
            {t.common.unsent.discard}
          </button>
        </Notice>
      ))}
      {!hasWaiting && arrived.length > 0 ? (
        <Notice kind="good">{t.common.unsent.sentNow(arrived.join(', '))}</Notice>
      ) : null}
    </div>
  )
}
