/** A form of a page, as a browser would send it: to where, how, and with which fields. */
export type PageForm = Readonly<{
  method: 'GET' | 'POST'
  action: string
  isMultipart: boolean
  fields: readonly (readonly [string, string])[]
}>

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', apos: "'" }
const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex: string, decimal: string, name: string) =>
    hex
      ? String.fromCodePoint(parseInt(hex, 16))
      : decimal
        ? String.fromCodePoint(Number(decimal))
        : (entities[name] ?? all),
  )

function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', value] of tag.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g))
    found.set(name.toLowerCase(), decoded(value ?? ''))
  return found
}

const here = 'http://here'
/** An address as a page writes it, from the root of the site; nothing for another site's. */
function fromRoot(address: string, page: string): string | undefined {
  const { origin, pathname, search } = new URL(address, `${here}${page}`)
  return origin === here && !pathname.startsWith('/assets/') ? `${pathname}${search}` : undefined
}

/** Where the links of a page lead within the site. */
export const linksOf = (html: string, page: string): readonly string[] =>
  [...html.matchAll(/<a\s[^>]*href="([^"]+)"/g)].flatMap(
    ([, href = '']) => fromRoot(decoded(href), page) ?? [],
  )

/** The forms of a page. One with several named buttons is sent once by each of them. */
export function formsOf(html: string, page: string): readonly PageForm[] {
  return [...html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].flatMap(([, opening = '', content = '']) => {
    const form = attributesOf(opening)
    const fields: [string, string][] = []
    const buttons: [string, string][] = []
    for (const [, sort = '', tag = '', inner = ''] of content.matchAll(
      /<(input|button|select|textarea)((?:\s[^>]*)?)\/?>(?:(?<=<(?:select|textarea)(?:\s[^>]*)?>)(.*?)<\/(?:select|textarea)>)?/gs,
    )) {
      const given = attributesOf(tag)
      const name = given.get('name')
      if (!name) continue
      const value = given.get('value') ?? ''
      const type = given.get('type') ?? ''
      if (sort === 'button') buttons.push([name, value])
      else if (sort === 'textarea') fields.push([name, decoded(inner)])
      else if (sort === 'select') fields.push([name, chosenIn(inner)])
      else if ((type !== 'checkbox' && type !== 'radio') || given.has('checked')) fields.push([name, value])
    }
    const method = form.get('method')?.toUpperCase() === 'POST' ? 'POST' : 'GET'
    const common = {
      method,
      action: fromRoot(form.get('action') ?? page, page) ?? page,
      isMultipart: form.get('enctype') === 'multipart/form-data',
    } as const
    return buttons.length === 0
      ? [{ ...common, fields }]
      : buttons.map((button) => ({ ...common, fields: [...fields, button] }))
  })
}

function chosenIn(options: string): string {
  const all = [...options.matchAll(/<option([^>]*)>([^<]*)/g)].map(([, tag = '', text = '']) => {
    const given = attributesOf(tag)
    return { value: given.get('value') ?? decoded(text), isChosen: given.has('selected') }
  })
  return (all.find((one) => one.isChosen) ?? all.at(-1))?.value ?? ''
}
