import type { SyntheticEvent } from 'react'
import type { Place, Proposal } from '../../domain/intake/review.ts'
import type { ShownUnit } from '../../messages/format.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { addressOf } from '../../parts/element-address.ts'
import { fieldLabel } from './field-texts.ts'
import { ProposalFields } from './proposal-fields.tsx'
import { ProposalPromises } from './proposal-promises.tsx'
import type { ShownPromise } from './promised-data.ts'
import { ProposalQuestions, type TwinFacts } from './proposal-questions.tsx'
import { kronerOf } from './shown-amount.ts'
import type { Draft } from './use-drafts.ts'
import { MeanwhileNotice } from './meanwhile-notice.tsx'
import type { Obstacle } from './use-review.ts'

/** What the buttons of a proposal ask for; the same words that the form sends without scripts. */
export type Asked = 'accept' | 'reject' | 'wait' | 'edit' | 'split' | 'merge' | (string & {})

type EditorProps = Readonly<{
  one: Proposal
  draft: Draft | undefined
  years: readonly number[]
  unit: ShownUnit
  hasPages: boolean
  twin: TwinFacts | undefined
  promises: readonly ShownPromise[] | undefined
  obstacle: Obstacle | undefined
  names: Readonly<Record<string, string>>
  isAlone: boolean
  /** True for what is in the plan, and for all of a review that is done: it is read here and changed there. */
  isClosed: boolean
  action: string
  ask: (what: Asked, at?: number) => void
  write: (name: string, text: string) => void
  light: (place: Place | undefined) => void
  useMine: () => void
  keepTheirs: () => void
}>

/** The current proposal, open: its questions, its fields, and what can be done with it. */
export function ProposalEditor(props: EditorProps) {
  const { one, draft, obstacle, ask } = props
  const { t } = useTexts(intakeRoom)
  if (props.isClosed) return <InPlan one={one} />
  const submit = (event: SyntheticEvent<HTMLFormElement, SubmitEvent>): void => {
    event.preventDefault()
    const button = event.nativeEvent.submitter
    const what = button instanceof HTMLButtonElement ? button.value : 'accept'
    const text = event.currentTarget.elements.namedItem('text')
    ask(what, text instanceof HTMLTextAreaElement ? text.selectionStart : undefined)
  }
  return (
    <form method="post" action={props.action} onSubmit={submit} noValidate>
      <input type="hidden" name="id" value={one.id} />
      <input type="hidden" name="seen" value={one.revision} />
      <input type="hidden" name="unit" value={kronerOf[props.unit]} />
      <input type="hidden" name="base" value={JSON.stringify(one.fields)} />
      {/* Enter in a field saves what is written there; it decides nothing. */}
      <button className="visually-hidden" name="act" value="edit" tabIndex={-1} aria-hidden="true">
        {t.review.save}
      </button>
      {one.by ? <ChangedBy {...props} /> : null}
      {obstacle ? <ObstacleNotice {...props} obstacle={obstacle} /> : null}
      <ProposalQuestions one={one} twin={props.twin} unit={props.unit} />
      <ProposalPromises one={one} promises={props.promises} />
      {one.doubts.length > 0 && one.state === 'waiting' ? (
        <p className="extract__doubt mt-2">
          {t.review.doubt(one.doubts.map((name) => fieldLabel(name, t).toLocaleLowerCase('da')).join(', '))}
        </p>
      ) : null}
      <ProposalFields {...props} />
      <EditorButtons one={one} isDirty={draft !== undefined} isAlone={props.isAlone} />
    </form>
  )
}

function EditorButtons({ one, isDirty, isAlone }: { one: Proposal; isDirty: boolean; isAlone: boolean }) {
  const { t } = useTexts(intakeRoom)
  return (
    <div className="buttons">
      {one.state === 'accepted' && !isDirty ? (
        <button className="button" name="act" value="wait">
          {t.review.unaccept}
        </button>
      ) : (
        <button className="button button--primary" name="act" value="accept" aria-keyshortcuts="B">
          {one.state === 'accepted' ? t.review.acceptAgain : t.review.accept} <kbd>B</kbd>
        </button>
      )}
      {isDirty ? (
        <button className="button" name="act" value="edit">
          {t.review.save}
        </button>
      ) : (
        <noscript>
          <button className="button" name="act" value="edit">
            {t.review.save}
          </button>
        </noscript>
      )}
      <button className="button" name="act" value="split" aria-keyshortcuts="D" title={t.review.splitHint}>
        {t.review.split} <kbd>D</kbd>
      </button>
      {isAlone ? null : (
        <button className="button" name="act" value="merge" aria-keyshortcuts="M">
          {t.review.merge} <kbd>M</kbd>
        </button>
      )}
      {one.state === 'rejected' ? (
        <button className="button" name="act" value="wait">
          {t.review.unreject}
        </button>
      ) : (
        <button className="button" name="act" value="reject" aria-keyshortcuts="A">
          {t.review.reject} <kbd>A</kbd>
        </button>
      )}
      <a className="button button--plain" href="#passage" data-show={one.id} aria-keyshortcuts="V">
        {t.review.showInDocument} <kbd>V</kbd>
      </a>
    </div>
  )
}

function ChangedBy({ one, names }: EditorProps) {
  const { t, format } = useTexts(intakeRoom)
  const who = names[one.by ?? ''] ?? t.review.somebody
  return <p className="meta mt-1">{t.review.changedBy(who, one.at ? format.moment(one.at) : '')}</p>
}

function ObstacleNotice(props: EditorProps & { obstacle: Obstacle }) {
  const { t } = useTexts(intakeRoom)
  const { problem } = props.obstacle
  if (problem.problem === 'changed meanwhile')
    return (
      <MeanwhileNotice
        theirs={problem.theirs}
        conflicts={problem.conflicts}
        names={props.names}
        unit={props.unit}
        useMine={props.useMine}
        keepTheirs={props.keepTheirs}
      />
    )
  if (problem.problem === 'changed since') return null
  return (
    <p className="notice notice--broken mt-2" role="alert">
      {t.review.problem[problem.problem]}
    </p>
  )
}

/** What is in the plan is changed there. */
function InPlan({ one }: { one: Proposal }) {
  const { t } = useTexts(intakeRoom)
  const kind = one.kind === 'item' ? 'agreement item' : one.kind
  return (
    <div className="mt-2">
      {one.fields.text ? <p className="text text--kept">{one.fields.text}</p> : null}
      <div className="buttons">
        {one.element && one.kind !== 'decision' ? (
          <a className="button" href={addressOf({ id: one.element, kind })}>
            {t.review.openElement}
          </a>
        ) : null}
        <a className="button button--plain" href="#passage" data-show={one.id}>
          {t.review.showInDocument} <kbd>V</kbd>
        </a>
      </div>
    </div>
  )
}
