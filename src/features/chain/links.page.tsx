import { data, Form, Link, redirect } from 'react-router'
import { TextField } from '../../design/field.tsx'
import { Notice, PageHead, Section } from '../../design/page.tsx'
import type { ElementId, LinkId } from '../../domain/ids.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf, nameOf } from '../../parts/element-address.ts'
import { LinkList } from '../../parts/link-list.tsx'
import { refusalText } from '../../parts/refusal-text.ts'
import { obstacleText, type ShownChoice, shownLinks, wayOf } from '../../parts/shown-link.ts'
import { askedByActor } from '../../request/asking.ts'
import { backFrom } from '../../request/back.ts'
import { textOf } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/links.page'
import { choicesOf, foundChoices, keyOf } from './found-choices.ts'
import { addLink, endLink } from './save-element.ts'

/** The links of one element, and what a typed word may mean. This page does without scripts what others do while typing. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  const typed = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 200)
  return reading(db, actor, async (view) => {
    const element = view.element(params.id as ElementId)
    if (!element) throw data(null, { status: 404 })
    return {
      id: element.id,
      kind: element.kind,
      name: nameOf(element),
      address: addressOf(element),
      typed,
      links: shownLinks(view, actor, element),
      choices: typed ? foundChoices(view, actor, element, typed) : [],
    }
  })
}

type Done = Readonly<{ done: string }>

type Failed = Readonly<{
  problem: string
  typed: string
  evidence: string
  choices: readonly ShownChoice[]
}>

/** Adds the chosen link, or the only one that what was typed can mean; ends one. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const { db, actor, texts } = askedByActor(context)
  const form = await request.formData()
  const id = params.id as ElementId
  const isHere = textOf(form, 'answer') === 'here'
  const typed = textOf(form, 'typed')
  const evidence = textOf(form, 'evidence')
  const fail = (problem: string, choices: readonly ShownChoice[] = []) =>
    data<Failed>({ problem, typed, evidence, choices }, { status: 409 })
  const done = (said: string) =>
    isHere ? data<Done>({ done: said }) : redirect(form.has('back') ? backFrom(form) : `/led/${id}/koblinger`)
  const seen = await reading(db, actor, async (view) => {
    const element = view.element(id)
    if (!element) throw data(null, { status: 404 })
    return {
      links: shownLinks(view, actor, element),
      choices: choicesOf(view, actor, element),
      found: typed ? foundChoices(view, actor, element, typed) : [],
    }
  })
  if (textOf(form, 'do') === 'end') {
    const link = seen.links.find((one) => one.id === (textOf(form, 'link') as LinkId))
    if (!link) return fail(texts.errors['unknown element'])
    const answer = await endLink(db, actor, {
      link: link.id,
      reason: textOf(form, 'reason') || texts.links.reasonEnd(link.other.title),
    })
    return 'refused' in answer ? fail(refusalText(answer, texts)) : done(texts.links.ended(link.other.title))
  }
  const open = seen.found.filter((choice) => choice.obstacle === undefined)
  const key = textOf(form, 'choice') || (open.length === 1 ? open[0]?.key : undefined)
  const chosen = seen.choices.find((choice) => keyOf(choice) === key)
  if (!chosen)
    return fail(seen.found.length > 0 ? texts.links.several(typed) : texts.links.notFound(typed), seen.found)
  const name = nameOf(chosen.other)
  if (chosen.obstacle) return fail(`${name} ${obstacleText(chosen.obstacle, texts)}.`, seen.found)
  const answer = await addLink(db, actor, {
    kind: chosen.by,
    from: chosen.isFromOther ? chosen.other.id : id,
    to: chosen.isFromOther ? id : chosen.other.id,
    evidence: evidence || undefined,
    reason: texts.links.reasonAdd(name),
  })
  return 'refused' in answer ? fail(refusalText(answer, texts), seen.found) : done(texts.links.added(name))
}

export default function LinksPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts()
  const failed = actionData && 'choices' in actionData ? actionData : undefined
  const choices = failed?.choices ?? loaderData.choices
  const title = t.links.title(loaderData.name)
  const here = `/led/${loaderData.id}/koblinger`
  return (
    <>
      <title>{`${title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: loaderData.name, to: loaderData.address }]}
        title={title}
        meta={t.common.kind[loaderData.kind]}
      >
        <Link className="button" to={loaderData.address}>
          {t.links.back}
        </Link>
      </PageHead>
      {failed ? <Notice kind="broken">{failed.problem}</Notice> : null}
      <div className="stack">
        <Section title={t.links.add} id="add">
          <Form method="post" className="form" key={failed?.typed ?? loaderData.typed}>
            <input type="hidden" name="do" value="add" />
            {choices.length > 0 ? (
              <fieldset>
                <legend>{t.links.choose}</legend>
                <div className="choices">
                  {choices.map((choice) => (
                    <label key={choice.key}>
                      <input
                        type="radio"
                        name="choice"
                        value={choice.key}
                        disabled={choice.obstacle !== undefined}
                      />
                      <span>
                        <span className="meta m-0">{wayOf(choice, t)}</span> {choice.title}
                      </span>
                      <span className="faint">
                        {choice.obstacle ? obstacleText(choice.obstacle, t) : t.common.kind[choice.kind]}
                      </span>
                    </label>
                  ))}
                </div>
              </fieldset>
            ) : null}
            <TextField
              name="typed"
              label={t.links.target}
              hint={t.links.hint}
              value={failed?.typed ?? loaderData.typed}
            />
            <TextField
              name="evidence"
              label={t.links.evidence}
              hint={t.links.evidenceHint}
              value={failed?.evidence}
            />
            <div className="buttons">
              <button className="button button--primary" type="submit">
                {t.links.add}
              </button>
            </div>
          </Form>
        </Section>
        <Section title={t.element.links} id="links">
          {loaderData.links.length === 0 ? (
            <p className="faint">{t.links.empty}</p>
          ) : (
            <LinkList id={loaderData.id} links={loaderData.links} back={here} />
          )}
        </Section>
      </div>
    </>
  )
}
