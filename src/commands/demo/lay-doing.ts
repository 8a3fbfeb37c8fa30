import { frameworkAgreements, initiatives, projects } from '../../../demo/direction/doing.ts'
import type { DemoHistory } from './demo-history.ts'
import { itemName } from './lay-item.ts'
import { positionId } from './lay-organisation.ts'

/** Lays what the units have agreed to do and are doing: framework agreements, projects across centres, and initiatives. */
export function layDoing(history: DemoHistory): void {
  for (const [title, agreement] of Object.entries(frameworkAgreements)) {
    const occasion = { on: history.date(agreement.signed), reason: 'Mål- og rammeaftaler underskrevet' }
    history.element(occasion, 'framework agreement', title, {
      title,
      text: agreement.text,
      unit: history.known(agreement.unit),
      year: history.year - 1,
      signedOn: occasion.on,
    })
    const carriedOut = (agreement.carriesOut ?? []).map((number) => itemName('current agreement', number))
    for (const above of [...(agreement.serves ?? []), ...carriedOut])
      history.link(occasion, 'serves', title, above)
  }
  for (const [title, { owner, centres, serves, starts, text }] of Object.entries(projects)) {
    const occasion = { on: history.date(starts), reason: 'Tværgående projekt begyndt' }
    history.element(occasion, 'project', title, {
      title,
      text,
      owner: positionId(history, owner),
      centres: centres.map((unit) => history.known(unit)),
      startsOn: occasion.on,
    })
    for (const goal of serves) history.link(occasion, 'serves', title, goal)
  }
  for (const [title, { unit, serves, starts, text }] of Object.entries(initiatives)) {
    const occasion = { on: history.date(starts), reason: 'Indsats begyndt' }
    history.element(occasion, 'initiative', title, {
      title,
      text,
      unit: history.known(unit),
      startsOn: occasion.on,
    })
    if (serves) history.link({ ...occasion, reason: 'Indsats koblet' }, 'serves', title, serves)
  }
}
