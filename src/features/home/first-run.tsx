import type { ReactNode } from 'react'
import { Form, Link, useSearchParams } from 'react-router'
import { Notice, PageHead } from '../../design/page.tsx'
import { Icon } from '../../design/symbols.tsx'
import { peopleRoom } from '../../messages/rooms/people.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import type { SetUp } from './first-run-data.ts'

/** The front page of a municipality without a plan: three steps, what each has come to, and where to begin. */
export function FirstRun({ name, setUp }: { name: string; setUp: SetUp }) {
  const { t } = useTexts(peopleRoom)
  const [params] = useSearchParams()
  const made = params.get('organer')
  const done = Object.values(setUp.done).filter(Boolean).length
  return (
    <>
      <title>{`${t.firstRun.title} – ${t.common.product}`}</title>
      <PageHead title={t.firstRun.title} meta={t.home.greeting(name)} />
      <p className="lead">{setUp.mayPlan ? t.firstRun.lead : t.firstRun.readerLead}</p>
      {made === '0' ? <Notice kind="warn">{t.firstRun.nothingChosen}</Notice> : null}
      {made && made !== '0' ? <Notice kind="good">{t.firstRun.created(Number(made))}</Notice> : null}
      {setUp.mayPlan ? (
        <>
          <p className="set-up__progress mt-4">
            <progress max={3} value={done} aria-hidden="true" /> {t.firstRun.progress(done, 3)}
          </p>
          <Steps setUp={setUp} />
        </>
      ) : null}
      {setUp.isAlone ? <Colleagues /> : null}
      {setUp.hasDemo ? (
        <section className="section mt-6" aria-labelledby="demo">
          <h2 id="demo">{t.firstRun.demo}</h2>
          <p className="mt-2">{t.firstRun.demoText}</p>
          <form method="post" action="/persona">
            <button className="button" name="persona" value="">
              {t.firstRun.seeDemo}
            </button>
          </form>
        </section>
      ) : null}
    </>
  )
}

/** What is left of the set-up, on the front page of a municipality that has a plan; gone when nothing is. */
export function SetUpLeft({ setUp }: { setUp: SetUp }) {
  const { t } = useTexts(peopleRoom)
  const left = Object.values(setUp.done).filter((isDone) => !isDone).length
  if (!setUp.mayPlan || left === 0) return setUp.isAlone ? <Colleagues /> : null
  return (
    <details className="fold">
      <summary>{t.firstRun.left(left)}</summary>
      <Steps setUp={setUp} />
      {setUp.isAlone ? <Colleagues /> : null}
    </details>
  )
}

/** The way to let others in, as long as there is only one. */
function Colleagues() {
  const { t } = useTexts(peopleRoom)
  return (
    <section className="section mt-6" aria-labelledby="colleagues">
      <h2 id="colleagues">{t.firstRun.colleagues}</h2>
      <p className="mt-2">{t.firstRun.colleaguesText}</p>
      <p className="mt-3">
        <Link className="button" to="/mennesker/ny">
          {t.people.add}
        </Link>
      </p>
    </section>
  )
}

function Steps({ setUp }: { setUp: SetUp }) {
  const { t } = useTexts(peopleRoom)
  const { counts, done, review } = setUp
  return (
    <ol className="set-up mt-3">
      <Step title={t.firstRun.document} text={t.firstRun.documentText} isDone={done.document}>
        {done.document ? <p className="meta">{t.firstRun.inPlan(counts.items, counts.themes)}</p> : null}
        {review ? <p>{t.firstRun.inReview(review.title, review.waiting)}</p> : null}
        <div className="buttons">
          {review ? (
            <Link className="button button--primary" to={`/import/${review.id}`}>
              {t.firstRun.goOn}
            </Link>
          ) : null}
          <Link className={done.document || review ? 'button' : 'button button--primary'} to="/import">
            {t.firstRun.giveDocument}
          </Link>
        </div>
      </Step>
      <Step title={t.firstRun.organisation} text={t.firstRun.organisationText} isDone={done.organisation}>
        <p className="meta">{t.firstRun.counts(counts.bodies, counts.units, counts.positions)}</p>
        <ProposedBodies setUp={setUp} />
        <dl className="set-up__ways">
          {(
            [
              ['body', t.firstRun.bodies],
              ['unit', t.firstRun.units],
              ['position', t.firstRun.positions],
            ] as const
          ).map(([kind, label]) => (
            <div key={kind}>
              <dt>
                <Link to={`/grundlag/${kind}`}>{label}</Link>
              </dt>
              <dd>
                <Link
                  className="meta"
                  to={`/grundlag/${kind}/indsaet`}
                  aria-label={`${label}: ${t.firstRun.paste}`}
                >
                  {t.firstRun.paste}
                </Link>
              </dd>
            </div>
          ))}
        </dl>
      </Step>
      <Step title={t.firstRun.direction} text={t.firstRun.directionText} isDone={done.direction}>
        <p className="pair mt-2">
          <Link to="/grundlag/vision">{t.firstRun.visions}</Link>
          <Link to="/grundlag/policy">{t.firstRun.policies}</Link>
          <Link to="/grundlag/goal">{t.firstRun.goals}</Link>
        </p>
      </Step>
    </ol>
  )
}

function Step(props: { title: string; text: string; isDone: boolean; children: ReactNode }) {
  const { t } = useTexts(peopleRoom)
  return (
    <li data-done={props.isDone || undefined}>
      <h2>
        {props.title}{' '}
        {props.isDone ? (
          <span className="tag tag--good">
            <Icon name="yes" />
            {t.firstRun.done}
          </span>
        ) : null}
      </h2>
      <p>{props.text}</p>
      {props.children}
    </li>
  )
}

/** The bodies that the first document names: ticked and created here. */
function ProposedBodies({ setUp }: { setUp: SetUp }) {
  const { t } = useTexts(peopleRoom)
  if (setUp.proposed.length === 0) return null
  return (
    <Form method="post" action="/kom-i-gang" className="set-up__proposed">
      <fieldset>
        <legend>{t.firstRun.proposed}</legend>
        <p className="field__hint">{t.firstRun.proposedText}</p>
        {setUp.proposed.map((body) => (
          <label key={body.title} className="check check--block">
            <input type="checkbox" name="body" value={body.title} defaultChecked={body.isChosen} />{' '}
            {body.title} <span className="meta">{t.firstRun.times(body.count)}</span>
          </label>
        ))}
      </fieldset>
      <div className="buttons">
        <button className="button">{t.firstRun.createBodies}</button>
      </div>
    </Form>
  )
}
