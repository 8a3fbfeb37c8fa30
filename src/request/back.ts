/** Where a form wants to return to: an address of this site, never another's. */
export function backFrom(form: FormData): string {
  const back = form.get('back')
  return typeof back === 'string' && /^\/(?![/\\])/.test(back) ? back : '/'
}
