import { Fragment } from 'react'
import { Link } from 'react-router'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { fieldText } from '../../parts/field-text.ts'
import type { Fact } from './element-facts.ts'
import { fieldLabel } from './field-label.ts'

/** What is known of an element, field by field. */
export function ElementFacts({ facts }: { facts: readonly Fact[] }) {
  const { t, format } = useTexts()
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <Fragment key={fact.field}>
          <dt>{fieldLabel(fact.field, t)}</dt>
          <dd>
            {'names' in fact
              ? fact.names.map((one) => (
                  <div key={one.id}>
                    <Link to={addressOf(one)}>{one.title}</Link>
                  </div>
                ))
              : fieldText(fact.field, fact.value, t, format)}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
