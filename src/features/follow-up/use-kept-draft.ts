import { useMemo, useSyncExternalStore } from 'react'
import { type KeptForm, keptOf } from '../../request/form-text.ts'

type KeptDraft = Readonly<{
  /** What was being written when the page was loaded; what is written from then on stands in the form itself. */
  draft: KeptForm | undefined
  keep: (form: HTMLFormElement) => void
  forget: () => void
}>

/**
 * Keeps what is being written in a form over a reload, in this tab only: a phone lets go of a page while one looks up a figure in
 * another. It is to be forgotten when the form is sent. The form must be made anew, by its key, when a draft comes.
 */
export function useKeptDraft(of: string): KeptDraft {
  const place = `draft ${of}`
  const found = useMemo(() => readOnce(place), [place])
  const text = useSyncExternalStore(neverChanges, found, () => undefined)
  return {
    draft: useMemo(() => (text ? (JSON.parse(text) as KeptForm) : undefined), [text]),
    keep: (form) => inTab((tab) => tab.setItem(place, JSON.stringify(keptOf(new FormData(form))))),
    forget: () => inTab((tab) => tab.removeItem(place)),
  }
}

const neverChanges = () => () => undefined

/** Reads what is kept the first time it is asked, and says the same ever after. */
function readOnce(place: string): () => string | undefined {
  let read: Readonly<{ text: string | undefined }> | undefined
  return () => (read ??= { text: inTab((tab) => tab.getItem(place)) ?? undefined }).text
}

/** A browser may be set to keep nothing: then a draft is not kept, and all else goes on. */
function inTab<T>(what: (tab: Storage) => T): T | undefined {
  try {
    return what(sessionStorage)
  } catch {
    return undefined
  }
}
