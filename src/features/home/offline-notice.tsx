import { useEffect, useState } from 'react'
import { Notice } from '../../design/page.tsx'
import { useTexts } from '../../messages/use-texts.tsx'

/**
 * Stops a form that is sent without a connection, so that what was written stays on the screen. A form that is kept on the device
 * instead says so with `data-offline="kept"`.
 */
export function OfflineNotice() {
  const { t } = useTexts()
  const [isStopped, setStopped] = useState(false)
  useEffect(() => {
    const stop = (event: SubmitEvent): void => {
      const form = event.target
      if (navigator.onLine || !(form instanceof HTMLFormElement) || form.dataset['offline'] === 'kept') return
      event.preventDefault()
      event.stopPropagation()
      setStopped(true)
    }
    const goOn = () => setStopped(false)
    document.addEventListener('submit', stop, true)
    window.addEventListener('online', goOn)
    return () => {
      document.removeEventListener('submit', stop, true)
      window.removeEventListener('online', goOn)
    }
  }, [])
  return isStopped ? (
    <div className="float">
      <Notice kind="broken">{t.errors.offlineForm}</Notice>
    </div>
  ) : null
}
