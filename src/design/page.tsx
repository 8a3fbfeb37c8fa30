import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** The head of a page: where it lies, what it is called, what one needs to know, what one can do. */
export function PageHead(props: {
  trail?: readonly Readonly<{ label: string; to: string }>[]
  trailLabel?: string
  /** Stands at the other end of the trail: the pages before and after this one. */
  beside?: ReactNode
  title: ReactNode
  meta?: ReactNode
  children?: ReactNode
}) {
  return (
    <>
      {props.trail ? (
        <div className="trail-row">
          <nav className="trail" aria-label={props.trailLabel}>
            <ol>
              {props.trail.map((step) => (
                <li key={step.to}>
                  <Link to={step.to}>{step.label}</Link>
                </li>
              ))}
            </ol>
          </nav>
          {props.beside}
        </div>
      ) : null}
      <div className="page-head">
        <div>
          <h1>{props.title}</h1>
          {props.meta ? <p className="meta">{props.meta}</p> : null}
        </div>
        {props.children ? <div className="buttons">{props.children}</div> : null}
      </div>
    </>
  )
}

/** A section with its heading. */
export function Section(props: {
  title: string
  id?: string
  meta?: string | undefined
  children: ReactNode
}) {
  return (
    <section className="section" aria-labelledby={props.id && `${props.id}-h`} id={props.id}>
      <h2 id={props.id && `${props.id}-h`}>{props.title}</h2>
      {props.meta ? <p className="meta">{props.meta}</p> : null}
      {props.children}
    </section>
  )
}

/** A message: what happened, and what to do. Errors and receipts are read out. */
export function Notice(props: {
  kind?: 'calm' | 'warn' | 'broken' | 'good'
  title?: string
  children: ReactNode
}) {
  const kind = props.kind ?? 'calm'
  return (
    <div className={`notice notice--${kind}`} role={kind === 'broken' ? 'alert' : 'status'}>
      {props.title ? <strong>{props.title} </strong> : null}
      {props.children}
    </div>
  )
}

/** A place where there is nothing yet: says why, and what to do first. */
export function Empty(props: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <strong>{props.title}</strong>
      {props.children}
    </div>
  )
}

/** A table that may be wider than the screen: it scrolls by itself, with the keyboard too. */
export function TableScroll(props: { label: string; isFree?: boolean; children: ReactNode }) {
  return (
    <div
      className={props.isFree ? 'scroll scroll--free' : 'scroll'}
      tabIndex={0}
      role="region"
      aria-label={props.label}
    >
      {props.children}
    </div>
  )
}

/** Key figures in a row. */
export function Figures(props: {
  figures: readonly Readonly<{ label: string; value: ReactNode; note?: ReactNode; isWide?: boolean }>[]
}) {
  return (
    <dl className="figures">
      {props.figures.map((figure) => (
        <div key={figure.label} className={figure.isWide ? 'share' : undefined}>
          <dt>{figure.label}</dt>
          <dd>
            {figure.value}
            {figure.note ? <small>{figure.note}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Saved views and tabs: links, the current one marked. */
export function Views(props: {
  label: string
  views: readonly Readonly<{ to: string; label: string; count?: number; isCurrent: boolean }>[]
}) {
  return (
    <nav className="views" aria-label={props.label}>
      {props.views.map((view) => (
        <Link key={view.to} to={view.to} aria-current={view.isCurrent ? 'true' : undefined}>
          {view.label} {view.count === undefined ? null : <b>{view.count}</b>}
        </Link>
      ))}
    </nav>
  )
}
