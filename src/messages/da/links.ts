/** Danish texts for linking elements while typing. */
export const links = {
  title: (name: string) => `Koblinger: ${name}`,
  add: 'Tilføj kobling',
  target: 'Kobl til',
  hint: 'Skriv et par bogstaver af navnet på et mål, en strategi, en politik, et tema eller et punkt.',
  evidence: 'Begrundelse (kan udelades)',
  evidenceHint: 'Hvor står det, eller hvorfor hænger de sammen?',
  searching: 'Søger …',
  none: 'Ingen af de led, du kan se, passer til det.',
  added: (name: string) => `Koblet til ${name}.`,
  ended: (name: string) => `Koblingen til ${name} er fjernet.`,
  remove: (name: string) => `Fjern koblingen til ${name}`,
  several: (typed: string) => `Flere led passer til »${typed}«. Vælg det rigtige.`,
  notFound: (typed: string) =>
    `Der er ikke noget led, der passer til »${typed}«. Prøv med et andet ord, eller opret leddet under Grundlag.`,
  choose: 'Vælg',
  back: 'Tilbage',
  empty: 'Leddet er ikke koblet til noget endnu.',
  /** How a choice reads: what is linked to what. `→` is this element's own arrow. */
  way: {
    serves: { out: 'tjener', into: 'tjenes af' },
    'part-of': { out: 'er del af', into: 'har delen' },
    'measured-by': { out: 'måles ved', into: 'måler' },
    'funded-by': { out: 'finansieres af', into: 'finansierer' },
    'directed-by': { out: 'har retning fra', into: 'giver retning til' },
    concerns: { out: 'vedrører', into: 'vedrøres af' },
    continues: { out: 'fører videre', into: 'føres videre af' },
  },
  servesWhat: (title: string) => `tjener ${title}`,
  why: {
    'already linked': 'er allerede koblet',
    loop: (path: string) => `ville gå i ring: ${path}`,
    'link not allowed': 'den slags led kan ikke kobles direkte; gå over et mål, en strategi eller et tema',
  },
  reasonAdd: (name: string) => `Koblet til ${name}`,
  reasonEnd: (name: string) => `Koblingen til ${name} fjernet`,
}
