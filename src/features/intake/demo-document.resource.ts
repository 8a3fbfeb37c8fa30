import { data } from 'react-router'
import { askedByActor } from '../../request/asking.ts'
import type { Route } from './+types/demo-document.resource'
import { demoAgreement } from './demo-agreement.ts'

/** The demo's newest agreement as a file to look at first; only demo municipalities have one. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const format = /^budgetaftale\.(docx|pdf)$/.exec(params.file)?.[1]
  const file =
    format === 'docx' || format === 'pdf' ? await demoAgreement(askedByActor(context), format) : undefined
  if (!file) throw data(null, { status: 404 })
  return new Response(new Uint8Array(file.bytes), {
    headers: { 'content-type': file.mediaType, 'content-disposition': `attachment; filename="${file.name}"` },
  })
}
