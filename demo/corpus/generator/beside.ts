import type { Piece } from '../../../src/documents/read/testing/written-document.ts'
import type { Setting } from './drafts.ts'
import { economy, parties, places } from './words.ts'

/** What stands in agreements beside the items: titles, parties, the economy, signatures. None of it is an item. */

export const heading = (level: 1 | 2 | 3, text: string): Piece => ({ heading: text, level })
export const words = (text: string): Piece => ({ words: text })

export function titleOfAgreement({ chance, municipality, period }: Setting): Piece {
  const [first, , , last] = period
  return heading(
    1,
    chance.pick(
      `Budgetaftale ${first}-${last} for ${municipality} Kommune`,
      `Aftale om budget ${first}`,
      `Budgetforlig ${first} med overslagsårene ${first + 1}-${last}`,
      `Forlig om budget ${first}-${last}`,
      `Budgetaftale ${first} og overslagsårene ${first + 1}-${last}`,
    ),
  )
}

/** Who agreed, in one of the ways they are named. */
export function partiesOf({ chance, municipality, period }: Setting): readonly Piece[] {
  const those = chance.some(parties, chance.whole(3, 6))
  const names = those.map(([name]) => name)
  const day = `${chance.whole(1, 28)}. september ${period[0] - 1}`
  return chance.pick<() => readonly Piece[]>(
    () => [
      words(
        `${those.map(([name, letter]) => `${name} (${letter})`).join(', ')} har den ${day} indgået aftale om budgettet for ${period[0]} og overslagsårene.`,
      ),
    ],
    () => [words(`Mellem følgende partier er der den ${day} indgået aftale:`), { list: names }],
    () => [
      words(`${municipality}, den ${day}`),
      words(`Aftalepartier: ${those.map(([, letter]) => letter).join(', ')}`),
      words('Aftaleparterne er enige om følgende ændringer i forhold til det administrative budgetforslag.'),
    ],
  )()
}

/** A preamble and the economy as a whole: amounts and no items. */
export function openingOf({ chance, period }: Setting): readonly Piece[] {
  const sentences = chance
    .some(economy, chance.whole(2, 4))
    .map((one) => one.replaceAll('X', String(period[0])).replaceAll('N', String(chance.whole(20, 400))))
  return [
    heading(
      2,
      chance.pick(
        'Indledning',
        'Økonomien i aftalen',
        'Økonomiske rammer',
        'Forord',
        'Den økonomiske situation',
      ),
    ),
    ...chance.pick<() => readonly Piece[]>(
      () => [words(sentences.join(' '))],
      () => [words('Aftalen hviler på følgende forudsætninger:'), { list: sentences }],
      () => sentences.map(words),
    )(),
  ]
}

/** The main figures (hovedtal): a table of the whole economy. */
export function mainFigures({ chance, period }: Setting): readonly Piece[] {
  const row = (label: string, sign: number): string[] => [
    label,
    ...period.map(() => `${sign < 0 ? '-' : ''}${chance.whole(10, 900)},${chance.whole(0, 9)}`),
  ]
  return [
    heading(2, chance.pick('Økonomisk oversigt', 'Økonomiske hovedtal', 'Hovedoversigt')),
    {
      table: [
        ['Mio. kr.', ...period.map(String)],
        row('Skatter', -1),
        row('Tilskud og udligning', -1),
        row('Serviceudgifter', 1),
        row('Renter', 1),
        row('Afdrag på lån', 1),
        row('Resultat i alt', -1),
      ],
      widths: [5, 2, 2, 2, 2],
    },
  ]
}

/** How the agreement ends: who follows up, and who signs. */
export function endOf({ chance, municipality, period }: Setting): readonly Piece[] {
  const end: Piece[] = []
  if (chance.of100(60))
    end.push(
      heading(2, chance.pick('Opfølgning', 'Opfølgning på aftalen', 'Det videre forløb')),
      words(
        chance.pick(
          'Parterne mødes hvert halve år og drøfter, hvordan det går med aftalen.',
          `Aftalen gælder for ${period[0]}, og partierne er forpligtet på den, til den er udmøntet.`,
          'Forvaltningen laver en udmøntningsplan, og den følges i udvalgene.',
        ),
      ),
    )
  if (chance.of100(50))
    end.push(
      heading(2, chance.pick('Underskrifter', 'Underskrift')),
      words(`${municipality}, den ${chance.whole(1, 28)}. september ${period[0] - 1}`),
      words(
        chance
          .some(parties, 3)
          .map(([name]) => `For ${name}: Prøve ${chance.one(places)}`)
          .join('   '),
      ),
    )
  return end
}
