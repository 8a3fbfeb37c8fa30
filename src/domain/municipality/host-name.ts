/**
 * A host name (værtsnavn) as it is kept and compared: small letters, letters outside ASCII as the web writes them, no dot at
 * the end. Nothing for what is no name: an address with a port, a path or a scheme, a number, or this very machine.
 */
export function hostNameOf(written: string): string | undefined {
  const name = written.trim().toLowerCase().replace(/\.$/, '')
  if (name.length > 253 || /[\s:/?#@\\%[\]<>^|]/.test(name) || !URL.canParse(`http://${name}`))
    return undefined
  const { hostname } = new URL(`http://${name}`)
  const labels = hostname.split('.')
  const isName =
    labels.length > 1 && labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label))
  return isName && !/^\d+$/.test(labels.at(-1) ?? '') ? hostname : undefined
}

/** The host name in a request's `Host` header, without its port; nothing where there is none or it is no host. */
export function hostOfHeader(header: string | undefined): string | undefined {
  const [, name] = /^([a-z0-9.-]{1,253}|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.exec(header ?? '') ?? []
  return name?.toLowerCase().replace(/\.$/, '')
}
