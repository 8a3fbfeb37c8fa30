import { data } from 'react-router'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import { nameOf } from '../../domain/chain/name-of.ts'
import { isDialogue } from '../../domain/follow-up/treatment.ts'
import type { ElementId, TreatmentId } from '../../domain/ids.ts'

/** What is treated, and the bodies that it can come before; or why it can't be planned. */
export function treatedData(view: ChainView, actor: Actor, id: ElementId) {
  const element = view.element(id)
  if (!element) throw data(null, { status: 404 })
  if (!may(actor, 'edit', element)) throw data(null, { status: 403 })
  return {
    id,
    kind: element.kind,
    name: nameOf(element),
    committee: 'committee' in element ? element.committee : undefined,
    bodies: view.all('body').map((body) => ({ value: body.id, label: body.title })),
  }
}

/** A treatment of an element with its body; 404 for one that isn't there or belongs to something else. */
export function treatmentData(view: ChainView, actor: Actor, id: ElementId, treatment: TreatmentId) {
  const treated = treatedData(view, actor, id)
  const found = view.parts.treatments.get(treatment)
  if (found?.element !== id) throw data(null, { status: 404 })
  const body = view.elementOf('body', found.body)
  return {
    ...treated,
    treatment: found,
    body: body?.title ?? '',
    circles: view.all('circle').map(({ id: circle, title }) => ({ value: circle, label: title })),
    isDialogue: isDialogue(body),
    decision: view.decision(found.decision),
  }
}
