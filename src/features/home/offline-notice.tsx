import { useEffect, useState } from 'react'
import { Notice } from '../../design/page.tsx'
import { useTexts } from '../../messages/use-texts.tsx'

/**
 * Without a connection a form is not sent and a link is not followed, so that what is on the screen stays there. A form that is kept
 * on the device instead says so with `data-offline="kept"`.
 */
export function OfflineNotice() {
  const { t } = useTexts()
  const [stopped, setStopped] = useState<'form' | 'page' | undefined>(undefined)
  useEffect(() => {
    const stop = (event: Event, what: 'form' | 'page'): void => {
      event.preventDefault()
      event.stopPropagation()
      setStopped(what)
    }
    const submit = (event: SubmitEvent): void => {
      const form = event.target
      if (navigator.onLine || !(form instanceof HTMLFormElement) || form.dataset['offline'] === 'kept') return
      stop(event, 'form')
    }
    const follow = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (navigator.onLine || !link || link.getAttribute('href')?.startsWith('#')) return
      stop(event, 'page')
    }
    const goOn = () => setStopped(undefined)
    document.addEventListener('submit', submit, true)
    document.addEventListener('click', follow, true)
    window.addEventListener('online', goOn)
    return () => {
      document.removeEventListener('submit', submit, true)
      document.removeEventListener('click', follow, true)
      window.removeEventListener('online', goOn)
    }
  }, [])
  return stopped ? (
    <div className="float">
      <Notice kind="broken" title={`${t.errors.offline}.`}>
        {stopped === 'form' ? t.errors.offlineForm : t.errors.offlineText}
      </Notice>
    </div>
  ) : null
}
