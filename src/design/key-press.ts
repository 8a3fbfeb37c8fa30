/** What is known of a key that was pressed; a part of the browser's KeyboardEvent. */
export type Pressed = Readonly<{
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}>

/**
 * The name that a key is registered under: `j`, `enter`, `?`, `shift+x`, `ctrl+enter`. Shift counts for letters only, since
 * signs need it on some keyboards and not on others. Nothing for combinations with Alt, which belong to the browser.
 */
export function nameOfPress(press: Pressed): string | undefined {
  if (press.altKey) return undefined
  const key = press.key.toLowerCase()
  const isLetter = /^\p{L}$/u.test(key)
  const shift = press.shiftKey && (isLetter || key.length > 1) ? 'shift+' : ''
  return `${press.ctrlKey || press.metaKey ? 'ctrl+' : ''}${shift}${key}`
}

/** True for a key that types a character: it can be switched off, and never fires while somebody writes (WCAG 2.1.4). */
export const isCharacter = (name: string): boolean =>
  !name.startsWith('ctrl+') && /(?:^|\+|\s)\S$/u.test(name)

const writing =
  'textarea, select, [contenteditable="true"], [role="combobox"], [role="listbox"], [role="menu"], [role="dialog"], ' +
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"])'

/** True when the key was pressed where somebody writes or chooses: keys of the page stay away. */
export const isInField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(writing) !== null

/** True when Enter already means something where it was pressed. */
export const opensItself = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('a[href], button, summary, input, label') !== null
