import { Link } from 'react-router'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import type { ElementPageData } from './element-page-data.ts'

const most = 2

/**
 * The eight links as they are seen from an element: what it is for to the left, what is done for it to the right. A layer with
 * nothing in it is drawn open; only the findings say whether that is a break.
 */
export function ChainStrip({ place }: { place: NonNullable<ElementPageData['place']> }) {
  const { t } = useTexts()
  return (
    <ol className="chain-strip" aria-label={t.element.place}>
      {place.map(({ slot, isHere, elements }, index) => {
        const isGap = elements.length === 0
        const isBeforeGap = place[index + 1]?.elements.length === 0
        return (
          <li
            key={slot}
            className={[isHere && 'here', isGap && 'gap', !isGap && isBeforeGap && 'before-gap']
              .filter(Boolean)
              .join(' ')}
            aria-current={isHere ? 'true' : undefined}
          >
            <b>{t.common.slot[slot]}</b>
            {isGap ? <span className="faint">{t.element.gap}</span> : null}
            {elements.slice(0, most).map((element) => (
              <span key={element.id} className="chain-strip__name">
                {isHere ? element.title : <Link to={addressOf(element)}>{element.title}</Link>}
              </span>
            ))}
            {elements.length > most ? (
              <span className="meta">{t.element.andMore(elements.length - most)}</span>
            ) : null}
            {isHere ? <span className="meta">{t.element.here}</span> : null}
          </li>
        )
      })}
    </ol>
  )
}
