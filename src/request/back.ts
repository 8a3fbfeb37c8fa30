/** Where a form wants to return to: an address of this site, never another's. */
export const backFrom = (form: FormData): string => backTo(form.get('back'))

/** An address of this site as it was asked for, or the front page for anything else. */
export const backTo = (asked: unknown): string =>
  typeof asked === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(asked) ? asked : '/'
