import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { loadTexts } from './messages/loaded-texts.ts'
import { RequestNumber, requestNumberName } from './request/request-number.ts'

// Only the texts of the page's language are fetched, before the page comes alive.
await loadTexts(document.documentElement.lang === 'en' ? 'en' : 'da')
const number = document.querySelector<HTMLMetaElement>(`meta[name=${requestNumberName}]`)
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RequestNumber value={number?.content}>
        <HydratedRouter />
      </RequestNumber>
    </StrictMode>,
  )
})
