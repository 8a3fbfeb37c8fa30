import type { ReviewAct } from '../../domain/intake/review-acts.ts'

type Continues = Extract<ReviewAct, { act: 'continue' }>['continues']

/** What a button about an earlier promise asks for: `continue:link:<id>`, `continue:merge:<id>` or `continue:none`. */
export function continuedIn(what: string): Continues {
  const [, how, item = ''] = what.split(':')
  return how === 'link' || how === 'merge' ? { how, item } : 'none'
}
