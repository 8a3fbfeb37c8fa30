import { useTexts } from '../../messages/use-texts.tsx'

/** What is shown when a page can't be. */
export function ErrorPage({ status }: { status: number }) {
  const { t } = useTexts()
  void t
  return (
    <main>
      <h1>{status}</h1>
    </main>
  )
}
