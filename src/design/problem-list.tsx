import { type RefObject, useEffect } from 'react'

/** One thing that is wrong in a form: which field, and what to do. */
export type ShownProblem = Readonly<{ field: string; text: string }>

/** What is wrong in a form, each with a way to its field. Read out when it comes. */
export function ProblemList({ title, problems }: { title: string; problems: readonly ShownProblem[] }) {
  return (
    <div className="notice notice--broken" role="alert">
      <strong>{title}</strong>
      {problems.length > 0 ? (
        <ul className="problem-list">
          {problems.map((problem) => (
            <li key={problem.field}>
              <a href={`#f-${problem.field}`}>{problem.text}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** Puts the cursor in the first field that is wrong when a form comes back; `answer` is what it came back with. */
export function useFocusOnProblem(form: RefObject<HTMLElement | null>, answer: unknown): void {
  useEffect(() => {
    if (answer === undefined) return
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    const folded = first?.closest('details')
    if (folded) folded.open = true
    first?.focus()
  }, [form, answer])
}
