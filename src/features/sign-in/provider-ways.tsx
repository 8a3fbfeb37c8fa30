import { providerRoom } from '../../messages/rooms/provider.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import type { ProviderWay } from './ways-of-providers.ts'

/** Why the provider let nobody in, as the page of signing in is told by its address. */
export const providerRefusals = [
  'not set',
  'unreachable',
  'over',
  'said no',
  'wrong answer',
  'unknown person',
  'no role',
] as const

/** The ways in by municipalities' own providers; named when there are several. */
export function ProviderWays({ ways }: { ways: readonly ProviderWay[] }) {
  const { t } = useTexts(providerRoom)
  if (ways.length === 0) return null
  return (
    <div className="ways mt-4">
      {ways.map(({ municipality, to }) => (
        // A whole visit to another site, not a page of ours.
        <a className="button button--primary" href={to} key={to}>
          {ways.length > 1 ? t.provider.buttonOf(municipality) : t.provider.button}
        </a>
      ))}
      <p className="field__hint">{t.provider.buttonHint}</p>
    </div>
  )
}
