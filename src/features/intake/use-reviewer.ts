import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { PageKey } from '../../design/page-keys.tsx'
import type { Passage } from '../../domain/intake/blocks.ts'
import { mergeEdits } from '../../domain/intake/merge-edits.ts'
import type { ReviewAct } from '../../domain/intake/review-acts.ts'
import { isSure, type Place, type Proposal } from '../../domain/intake/review.ts'
import type { ShownUnit } from '../../messages/format.ts'
import { intakeRoom } from '../../messages/rooms/intake.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { fieldLabel, shownName } from './field-texts.ts'
import { continuedIn } from './continued-in.ts'
import { settledIn } from './settled-in.ts'
import { newId } from './new-id.ts'
import type { Asked } from './proposal-editor.tsx'
import type { ReviewPageData } from './review-page-data.ts'
import type { Drafts } from './use-drafts.ts'
import type { LiveReview } from './use-review.ts'

type Facts = Readonly<{
  data: ReviewPageData
  live: LiveReview
  drafts: Drafts
  /** The proposals as the list shows them. */
  list: readonly Proposal[]
  /** The one that the address asks for. */
  asked: string | undefined
  unit: ShownUnit
  say: (sentence: string) => void
}>

/** What a person does on the board, by mouse or keys: both come here, and every act is said aloud. */
export function useReviewer(facts: Facts) {
  const { t } = useTexts(intakeRoom)
  const { live, drafts, list, say } = facts
  const [place, light] = useState<Place | undefined>(undefined)
  const [current, setCurrent] = useCurrent(list, facts.asked)
  const takesFocus = useFocusKept(current?.id)

  const waiting = [...live.proposals.values()].filter((one) => one.state === 'waiting').length

  /** Saves what is written in the current proposal, if it can be read; else it stays beside it as unsaved. */
  const keepWritten = (): void => {
    if (!current) return
    const came = drafts.read(current)
    if (came.kind === 'nothing') drafts.drop(current.id)
    if (came.kind !== 'edits') return
    if (live.act({ act: 'edit', id: current.id, seen: current.revision, edits: came.edits })) {
      drafts.drop(current.id)
      say(t.review.said.saved(shownName(current, t)))
    }
  }
  const choose = (id: string, withFocus: boolean): void => {
    if (current && id !== current.id) {
      keepWritten()
      if (live.obstacles[current.id]?.problem.problem !== 'changed meanwhile') live.forget(current.id)
    }
    goTo(id, withFocus)
  }
  const goTo = (id: string, withFocus: boolean): void => {
    if (withFocus) takesFocus(id)
    light(undefined)
    setCurrent(id)
    const address = new URL(window.location.href)
    address.searchParams.set('punkt', id)
    address.hash = ''
    window.history.replaceState(window.history.state, '', address)
  }
  const move = (by: 1 | -1): void => {
    const at = list.findIndex((one) => one.id === current?.id)
    const next = list[Math.min(list.length - 1, Math.max(0, at + by))]
    if (next) choose(next.id, true)
  }

  // Who has gone on before the answer came, and is told that somebody else was first, is brought back to decide.
  const passed = useRef(new Set<string>())
  const { obstacles } = live
  const comeBack = useEffectEvent((met: LiveReview['obstacles']): void => {
    const stopped = [...passed.current].find((id) => met[id] !== undefined)
    if (stopped === undefined || document.activeElement?.matches('input, textarea, select')) return
    passed.current.delete(stopped)
    goTo(stopped, true)
  })
  useEffect(() => comeBack(obstacles), [obstacles])

  /** The one to decide on next: the next that waits in the list, else the first that was passed over. */
  const waitingAfter = (one: Proposal): Proposal | undefined => {
    const at = list.indexOf(one)
    return [...list.slice(at + 1), ...list.slice(0, at)].find((other) => other.state === 'waiting')
  }

  const ask = (what: Asked, at?: number): void => {
    if (!current) return
    const one = current
    const name = shownName(one, t)
    const base = { id: one.id, seen: one.revision }
    if (what === 'accept' || what === 'edit') {
      const came = drafts.read(one)
      if (came.kind === 'problems') {
        const [field = '', problem = 'missing'] = Object.entries(came.problems)[0] ?? []
        say(t.review.fieldProblem[problem](fieldLabel(field, t)))
        document.getElementById(`${field}-${one.id}`)?.focus()
        return
      }
      const edits = came.kind === 'edits' ? came.edits : undefined
      if (what === 'edit' && !edits) return drafts.drop(one.id)
      const act: ReviewAct =
        what === 'edit' && edits ? { act: 'edit', ...base, edits } : { act: 'accept', ...base, edits }
      if (!live.act(act)) return
      drafts.drop(one.id)
      say(
        what === 'edit'
          ? t.review.said.saved(name)
          : t.review.said.accepted(name, one.state === 'waiting' ? waiting - 1 : waiting),
      )
      const next = what === 'accept' && one.state === 'waiting' ? waitingAfter(one) : undefined
      if (next) {
        passed.current.add(one.id)
        goTo(next.id, true)
      }
      return
    }
    if (what === 'reject' && live.act({ act: 'reject', ...base })) {
      drafts.drop(one.id)
      say(t.review.said.rejected(name, one.state === 'waiting' ? waiting - 1 : waiting))
    } else if (what === 'wait' && live.act({ act: 'wait', ...base })) say(t.review.said.waiting(name))
    else if (what === 'split') {
      keepWritten()
      if (live.act({ act: 'split', ...base, newId: newId(), ...(at ? { at } : {}) }))
        say(t.review.said.split(name))
    } else if (what === 'merge') {
      keepWritten()
      const before = list
        .slice(0, Math.max(0, list.indexOf(one)))
        .findLast((other) => other.kind === one.kind)
      if (!live.act({ act: 'merge', ...base })) return
      if (before) choose(before.id, true)
      say(t.review.said.merged(before ? shownName(before, t) : name))
    } else if (what.startsWith('answer:')) {
      if (live.act({ act: 'answer', ...base, target: what.slice('answer:'.length) }))
        say(t.review.said.answered(name))
    } else if (what.startsWith('continue:')) {
      if (live.act({ act: 'continue', ...base, continues: continuedIn(what) }))
        say(t.review.said.answered(name))
    } else if (what.startsWith('settle:')) {
      if (live.act({ act: 'settle', ...base, amounts: settledIn(what) })) say(t.review.said.settled(name))
    }
  }

  const undo = async (): Promise<void> => {
    const { problem, changed } = await live.undo()
    const back = changed.find((one) => one.by === facts.data.me && one.state !== 'gone')
    if (!problem && back) choose(back.id, true)
    if (!problem) return say(t.review.said.undone)
    if (problem.problem === 'changed since')
      return say(
        t.review.notUndone(
          live.names[problem.theirs.by ?? ''] ?? t.review.somebody,
          shownName(problem.theirs, t),
        ),
      )
    say(
      problem.problem === 'changed meanwhile'
        ? t.review.problem.unreadable
        : t.review.problem[problem.problem],
    )
  }

  const add = (kind: 'item' | 'theme', text: string, passage: Passage): void => {
    const id = newId()
    if (!live.act({ act: 'add', newId: id, kind, text, passage })) return
    choose(id, true)
    say(t.review.said.added(t.review.kind[kind]))
  }
  const acceptSure = (): void => {
    const count = [...live.proposals.values()].filter(isSure).length
    if (live.act({ act: 'accept sure' })) say(t.review.said.sure(count))
  }
  const show = (): void => {
    light(undefined)
    document.querySelector('.review__document .here')?.scrollIntoView({ block: 'center' })
  }
  /** What one wanted is done all the same, on what stands now. */
  const useMine = (): void => {
    const obstacle = current && live.obstacles[current.id]
    if (!current || obstacle?.problem.problem !== 'changed meanwhile' || !('id' in obstacle.act)) return
    const { theirs } = obstacle.problem
    const { act } = obstacle
    const edits =
      'edits' in act && act.edits
        ? { base: theirs.fields, fields: mergeEdits(act.edits.base, act.edits.fields, theirs.fields).fields }
        : undefined
    drafts.drop(current.id)
    if (live.act({ ...act, seen: theirs.revision, ...(edits ? { edits } : {}) }))
      say(t.review.said.answered(shownName(current, t)))
  }
  const keepTheirs = (): void => {
    if (!current) return
    drafts.drop(current.id)
    live.forget(current.id)
  }
  const write = useCallback(
    (name: string, text: string): void => {
      if (current) drafts.write(current, name, text)
    },
    [current, drafts],
  )
  const textMark = (): number | undefined => {
    const text = current && document.getElementById(`text-${current.id}`)
    return text instanceof HTMLTextAreaElement ? text.selectionStart : undefined
  }
  const keys = t.review.keys
  const moves: readonly PageKey[] = [
    { key: 'j', label: keys.next, run: () => move(1) },
    { key: 'k', label: keys.previous, run: () => move(-1) },
    { key: 'v', label: keys.show, run: show },
  ]
  const acts: readonly PageKey[] = [
    { key: 'b', label: keys.accept, run: () => ask('accept') },
    { key: 'e', label: keys.edit, run: () => firstField(current) },
    { key: 'a', label: keys.reject, run: () => ask('reject') },
    { key: 'd', label: keys.split, run: () => ask('split', textMark()) },
    { key: 'm', label: keys.merge, run: () => ask('merge') },
    { key: 'z', label: keys.undo, run: () => void undo() },
  ]
  return {
    current,
    place,
    light,
    choose,
    ask,
    write,
    undo,
    add,
    acceptSure,
    show,
    useMine,
    keepTheirs,
    moves,
    keys: [...moves, ...acts],
  }
}
/** What a person can do on the board. */
export type Reviewer = ReturnType<typeof useReviewer>

/** The one that is chosen, while the list has it; when it goes, the one that now stands where it was. */
function useCurrent(
  list: readonly Proposal[],
  asked: string | undefined,
): readonly [Proposal | undefined, (id: string) => void] {
  const [held, hold] = useState(() => ({ list, id: idIn(list, asked) }))
  if (held.list !== list) {
    const at = held.list.findIndex((one) => one.id === held.id)
    const stays = list.some((one) => one.id === held.id)
    hold({ list, id: stays ? held.id : idIn(list, list[Math.min(Math.max(0, at), list.length - 1)]?.id) })
  }
  const set = useCallback((id: string) => hold((before) => ({ ...before, id })), [])
  return [list.find((one) => one.id === held.id), set]
}

const idIn = (list: readonly Proposal[], wanted: string | undefined): string | undefined =>
  (list.find((one) => one.id === wanted) ?? list.find((one) => one.state === 'waiting') ?? list[0])?.id

/** Keeps the focus in the list: on the one that was asked for, and on the next when the one it was on has gone. */
function useFocusKept(current: string | undefined): (id: string) => void {
  const focus = useRef({ wanted: '', wasInList: false })
  useEffect(() => {
    const { wanted, wasInList } = focus.current
    const isLost = wasInList && document.activeElement === document.body
    if (current !== undefined && (wanted === current || isLost))
      document.getElementById(`r-${current}`)?.focus({ preventScroll: true })
    focus.current.wanted = ''
    focus.current.wasInList = document.activeElement?.closest('.review__items') != null
  })
  useEffect(() => {
    const look = (): void => {
      focus.current.wasInList = document.activeElement?.closest('.review__items') != null
    }
    document.addEventListener('focusin', look)
    return () => document.removeEventListener('focusin', look)
  }, [])
  return useCallback((id: string) => {
    focus.current.wanted = id
    document.getElementById(`r-${id}`)?.focus({ preventScroll: true })
  }, [])
}

const firstField = (one: Proposal | undefined): void => {
  if (!one) return
  const field = document.getElementById(`${one.kind === 'decision' ? 'text' : 'title'}-${one.id}`)
  field?.focus()
  if (field instanceof HTMLInputElement) field.select()
}
