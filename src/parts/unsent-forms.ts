/** A form that could not be sent because there was no connection, kept on the device until there is one. */
export type UnsentForm = Readonly<{
  /** Chosen by the form: sending it twice makes one record. */
  id: string
  /** Who wrote it: it is sent in nobody else's name. */
  person: string
  /** Where it belongs, and where it can be opened again. */
  address: string
  name: string
  fields: readonly (readonly [name: string, value: string])[]
  /** Set when it was refused: somebody must look at it. */
  isRefused?: boolean
}>

/** A form that has arrived after all, with the address of its receipt. */
export type SentForm = UnsentForm & Readonly<{ receipt: string }>

const place = 'kaedetraek.unsent'
const listeners = new Set<() => void>()

/** Calls back when what is kept changes, here or in another tab. */
export function onUnsentChange(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** What is kept, as text: the same text as long as nothing has changed. */
export function unsentText(): string {
  try {
    return localStorage.getItem(place) ?? '[]'
  } catch {
    return '[]'
  }
}

/** What is kept; nothing when the text has been written by something else. */
export function readUnsent(text: string): readonly UnsentForm[] {
  try {
    const forms: unknown = JSON.parse(text)
    return Array.isArray(forms) ? (forms as UnsentForm[]) : []
  } catch {
    return []
  }
}

/** Keeps a form on the device. False when the device keeps nothing: then the writer must keep the page open. */
export const keepUnsent = (form: UnsentForm): boolean =>
  write([...readUnsent(unsentText()).filter((one) => one.id !== form.id), form])

/** Forgets a form: it has been sent, or is no longer wanted. */
export const forgetUnsent = (id: string): boolean =>
  write(readUnsent(unsentText()).filter((one) => one.id !== id))

function write(forms: readonly UnsentForm[]): boolean {
  try {
    localStorage.setItem(place, JSON.stringify(forms))
  } catch {
    return false
  }
  for (const listener of listeners) listener()
  return true
}

/**
 * Sends what somebody has kept, in order, and says what arrived. A form that is refused is kept and marked; without a connection
 * all is kept as it is.
 */
export async function sendUnsent(person: string): Promise<readonly SentForm[]> {
  const sent: SentForm[] = []
  for (const form of readUnsent(unsentText())) {
    if (form.person !== person || form.isRefused) continue
    const answer = await send(form)
    if (answer === 'no connection') break
    if (answer === 'refused') keepUnsent({ ...form, isRefused: true })
    else {
      sent.push({ ...form, receipt: answer.receipt })
      forgetUnsent(form.id)
    }
  }
  return sent
}

async function send(form: UnsentForm): Promise<Readonly<{ receipt: string }> | 'refused' | 'no connection'> {
  try {
    const answer = await fetch(form.address, {
      method: 'POST',
      body: new URLSearchParams(form.fields.map(([name, value]) => [name, value])),
    })
    if (answer.status >= 500) return 'no connection'
    // A receipt says that it was recorded; anything else, even a page that looks well, is no receipt.
    const { pathname, search, searchParams } = new URL(answer.url)
    return searchParams.has('sendt') ? { receipt: pathname + search } : 'refused'
  } catch {
    return 'no connection'
  }
}
