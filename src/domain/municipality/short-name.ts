import type { MunicipalityId } from '../ids.ts'

/** What a municipality's short name is made of. */
type Named = Readonly<{ id: MunicipalityId; name: string }>

/** The name of a municipality as an address can have it: `Ærø Kommune` is `aeroe`. */
const plain = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\bkommune\b/g, '')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** The short name (kortnavn) by which an address leads to a municipality; with its code where two are called the same. */
export function shortNameOf(municipality: Named, all: readonly Named[]): string {
  const name = plain(municipality.name)
  if (name === '') return String(municipality.id)
  return all.filter((one) => plain(one.name) === name).length > 1 ? `${name}-${municipality.id}` : name
}

/** The municipality that an address names: by its short name or its code. */
export const namedBy = <One extends Named>(written: string, all: readonly One[]): One | undefined =>
  all.find((one) => shortNameOf(one, all) === written.toLowerCase() || String(one.id) === written)

/** Where an address with the municipality's short name leads to signing in to it. */
export const shortPathOf = (municipality: Named, all: readonly Named[]): string =>
  `/k/${shortNameOf(municipality, all)}`
