import type { ReactNode } from 'react'

/** The frame of every page. */
export function PageFrame(props: {
  municipality: string | undefined
  person: { name: string } | undefined
  children: ReactNode
}) {
  return <main>{props.children}</main>
}
