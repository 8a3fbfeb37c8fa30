import { useRef } from 'react'
import { Link, useSearchParams } from 'react-router'
import { usePageKeys } from '../../design/page-keys.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { StatusLight } from '../../parts/lights.tsx'
import type { Task } from './tasks.ts'

const mostShown = 5

/** What waits for somebody: five first, then all; J and K move between them. The first has the one primary button. */
export function TaskList({ tasks, isLeader }: { tasks: readonly Task[]; isLeader: boolean }) {
  const { t } = useTexts()
  const isAll = useSearchParams()[0].has('alle')
  const list = useRef<HTMLUListElement>(null)
  const move = (by: 1 | -1) => () => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a.button') ?? [])]
    const at = links.findIndex((link) => link === document.activeElement)
    links[
      at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + by))
    ]?.focus()
  }
  usePageKeys(
    tasks.length === 0
      ? []
      : [
          { key: 'j', label: t.home.nextTask, run: move(1) },
          { key: 'k', label: t.home.previousTask, run: move(-1) },
          // Enter opens the task that has the focus: a link does that by itself.
          { key: 'Enter', label: t.home.openTask, run: move(1) },
        ],
  )
  if (tasks.length === 0) return null
  const shown = isAll ? tasks : tasks.slice(0, mostShown)
  return (
    <section aria-labelledby="waits-h">
      <h2 className="visually-hidden" id="waits-h">
        {t.home.waits}
      </h2>
      <ul className="waiting" ref={list}>
        {shown.map((task, index) => (
          <TaskRow key={keyOf(task)} task={task} isFirst={index === 0} isLeader={isLeader} />
        ))}
      </ul>
      {tasks.length > mostShown ? (
        <p className="mt-3">
          <Link to={isAll ? '/' : '/?alle'} preventScrollReset>
            {isAll ? t.home.showFewer : t.home.showAll(tasks.length)}
          </Link>
        </p>
      ) : null}
    </section>
  )
}

const keyOf = (task: Task): string =>
  `${task.kind} ${'treatment' in task ? task.treatment : 'id' in task ? task.id : 'round' in task ? task.round : ''}`

function TaskRow({ task, isFirst, isLeader }: { task: Task; isFirst: boolean; isLeader: boolean }) {
  const { t, format } = useTexts()
  const row = (title: string, note: React.ReactNode, to: string, action: string) => (
    <li>
      <div>
        <h3>{title}</h3>
        <p>{note}</p>
      </div>
      <Link
        className={isFirst ? 'button button--primary' : 'button'}
        to={to}
        aria-label={`${action}: ${title}`}
      >
        {action}
      </Link>
    </li>
  )
  switch (task.kind) {
    case 'status':
      return row(
        t.home.giveStatusOn(task.name),
        <>
          {t.home.due(format.day(task.dueOn))}
          {task.onBehalfOf ? ` · ${t.home.onBehalf(task.onBehalfOf)}` : ''} ·{' '}
          {task.last ? (
            <>
              {t.home.lastTime(format.date(task.last.on))} <StatusLight status={task.last} />
            </>
          ) : (
            t.home.firstTime
          )}{' '}
          · {t.home.twoMinutes}
        </>,
        `/status/${task.id}`,
        t.home.giveStatus,
      )
    case 'words':
      return row(
        t.home.approveWords(task.names.length),
        t.home.wordsOf(task.title, task.names.slice(0, 2).join(', '), task.names.length - 2),
        `/runder/${task.round}/tekster`,
        t.home.readAndApprove,
      )
    case 'finding':
      return row(
        isLeader ? t.home.findingsMine(task.count) : t.home.findings(task.count),
        isLeader ? t.home.findingsMineNote : t.home.findingsNote,
        '/dekoblinger',
        t.home.seeFindings,
      )
    case 'decision':
      return row(
        t.home.writeDecision(task.name),
        t.home.wasPlanned(task.body, format.planned(task.planned)),
        `/punkt/${task.id}/behandling/${task.treatment}/beslutning`,
        t.home.write,
      )
    case 'review':
      return row(t.home.continueReview(task.name), t.home.reviewNote, `/import/${task.id}`, t.home.review)
    case 'round':
      return row(
        t.home.roundMissing(task.title, task.missing),
        `${task.isPastDue ? `${t.home.roundPastDue} · ` : ''}${t.home.roundNote(task.asked - task.missing, task.asked, format.day(task.dueOn))}`,
        `/runder/${task.id}`,
        t.home.seeRound,
      )
    case 'no agreement':
      return row(
        t.home.withoutAgreement(`${task.year}–${task.year + 3}`),
        t.home.withoutAgreementNote,
        '/import',
        t.home.importIt,
      )
    case 'no responsible':
      return row(
        t.home.withoutResponsible(task.count),
        t.home.withoutResponsibleNote,
        '/ansvarlige',
        t.home.nameThem,
      )
  }
}
