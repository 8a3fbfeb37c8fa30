import { lazy, type ReactNode, Suspense, useState, useSyncExternalStore } from 'react'
import { useNavigate } from 'react-router'
import { PageKeys, useWorkingKeys, type WorkingKeys } from '../../design/page-keys.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import type { PageLink } from './page-links.ts'

const KeysDialog = lazy(() => import('./keys-dialog.tsx'))

/** The keys that work on every page: to the search field, to a page, and the help that lists them all. */
export function FrameKeys({ pages, children }: { pages: readonly PageLink[]; children: ReactNode }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const [isHelpOpen, setHelp] = useState(false)
  const everywhere = [
    ...(pages.length === 0 ? [] : [{ key: '/', label: t.common.keys.search, run: focusSearch }]),
    { key: '?', label: t.common.keys.help, run: () => setHelp(true) },
    ...pages.map((page) => ({
      key: `g ${page.letter}`,
      label: t.common.keys.goTo(page.label),
      run: () => void navigate(page.to),
    })),
  ]
  return (
    <PageKeys everywhere={everywhere}>
      {children}
      {isHelpOpen ? <Help close={() => setHelp(false)} /> : null}
    </PageKeys>
  )
}

function Help({ close }: { close: () => void }) {
  const working = useWorkingKeys()
  const [shown] = useState<WorkingKeys>(() => working?.() ?? { here: [], everywhere: [] })
  return (
    <Suspense>
      <KeysDialog working={shown} close={close} />
    </Suspense>
  )
}

/** A button that opens the help, for those who don't know its key; there only when scripts run. */
export function KeysButton() {
  const { t } = useTexts()
  const working = useWorkingKeys()
  const isAlive = useSyncExternalStore(neverChanges, isTrue, isFalse)
  const open = () =>
    working?.()
      .everywhere.find((key) => key.key === '?')
      ?.run()
  return isAlive ? (
    <button type="button" className="text-button" onClick={open}>
      {t.common.keys.title}
    </button>
  ) : null
}

const neverChanges = () => () => undefined
const isTrue = () => true
const isFalse = () => false

/** The search field of the screen that is shown: on a phone it lies in the menu. */
function focusSearch(): void {
  const wide = document.getElementById('search')
  if (wide?.offsetParent) return wide.focus()
  const menu = document.querySelector<HTMLDetailsElement>('.phone-nav')
  if (menu) menu.open = true
  document.getElementById('search-phone')?.focus()
}
