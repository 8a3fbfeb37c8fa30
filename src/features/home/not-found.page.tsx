import { data } from 'react-router'

/** An address that leads nowhere; the frame around it says so. */
export function loader() {
  throw data(null, { status: 404 })
}

export default function NotFoundPage() {
  return null
}
