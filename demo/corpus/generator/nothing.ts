import type { Piece } from '../../../src/documents/read/testing/written-document.ts'
import { heading, words } from './beside.ts'
import { capitalDraft, operatingDraft, type Setting } from './drafts.ts'
import type { Generated } from './generated.ts'
import { economy } from './words.ts'

const none = { items: [], cases: [], themes: [] } as const

/** A budget follow-up (budgetopfølgning): tables of committees and explanations of deviations; rows are units, not items. */
export function followUp(setting: Setting): Generated {
  const { chance, period, committees } = setting
  const year = period[0]
  const sum = (): string => `${chance.whole(10, 900)},${chance.whole(0, 9)}`
  const pieces: Piece[] = [
    heading(
      1,
      chance.pick(
        `Budgetopfølgning pr. 31. marts ${year}`,
        `3. budgetopfølgning ${year}`,
        `Økonomirapport, august ${year}`,
        `Halvårsregnskab ${year}`,
      ),
    ),
    words('Beløb i mio. kr. Plus angiver merforbrug, minus mindreforbrug.'),
    {
      table: [
        ['Udvalg', 'Oprindeligt budget', 'Korrigeret budget', 'Forventet regnskab', 'Afvigelse'],
        ...committees.map((one) => [
          one,
          sum(),
          sum(),
          sum(),
          `${chance.pick('', '-')}${chance.whole(0, 9)},${chance.whole(0, 9)}`,
        ]),
        ['I alt', sum(), sum(), sum(), '1,4'],
      ],
      widths: [5, 3, 3, 3, 2],
    },
  ]
  for (const committee of committees)
    pieces.push(
      heading(2, committee),
      words(
        `Der forventes et merforbrug på ${chance.whole(1, 9)},${chance.whole(0, 9)} mio. kr. i ${year}, som skyldes flere sager end ventet.`,
      ),
    )
  return { name: 'budget follow-up', pieces, gold: { kind: 'budget follow-up', ...none } }
}

/** News about an agreement: it is no agreement. */
export function news(setting: Setting): Generated {
  const { chance, municipality, period } = setting
  const drafts = [operatingDraft(setting), capitalDraft(setting)]
  return {
    name: 'news',
    pieces: [
      heading(
        1,
        chance.pick(
          `Bredt forlig om budget ${period[0]} i ${municipality}`,
          `Budgettet for ${period[0]} er på plads`,
        ),
      ),
      words(chance.pick('Pressemeddelelse', 'Nyhed')),
      words(
        `${drafts.map(({ sentence }) => sentence).join(' ')} Det siger borgmester Prøve Eksempel, der glæder sig over aftalen.`,
      ),
      words('Læs hele aftalen på kommunens hjemmeside.'),
    ],
    gold: { kind: 'unknown', ...none },
  }
}

/** The frame that the state and KL have agreed on: money of all municipalities. */
export function nationalFrame(setting: Setting): Generated {
  const { chance, period } = setting
  return {
    name: 'national frame',
    pieces: [
      heading(
        1,
        chance.pick(
          `Aftale om kommunernes økonomi for ${period[0]}`,
          `Notat om økonomiaftalen for ${period[0]}`,
        ),
      ),
      words(
        `Regeringen og KL har indgået aftale om kommunernes økonomi. Servicerammen løftes med ${chance.whole(1, 4)},${chance.whole(1, 9)} mia. kr.`,
      ),
      words(
        `Anlægsrammen udgør ${chance.whole(18, 21)},${chance.whole(0, 9)} mia. kr. i ${period[0]}. Der afsættes 250 mio. kr. årligt til ældreområdet.`,
      ),
    ],
    gold: { kind: 'unknown', ...none },
  }
}

/** A planning strategy or policy: aims in prose. */
export function policy(setting: Setting): Generated {
  const { chance, municipality, period } = setting
  return {
    name: 'policy',
    pieces: [
      heading(
        1,
        chance.pick(
          `Planstrategi ${period[0]} for ${municipality} Kommune`,
          `Kulturpolitik ${period[0]}`,
          `Politik for byer og landsbyer`,
          `Vision ${period[3]}`,
        ),
      ),
      words(`${municipality} er en kommune med plads til alle. Vi vil være et godt sted at bo og arbejde.`),
      heading(2, 'Det gode liv'),
      words(
        'Vi ønsker, at flere får øje på kommunen. Det kræver, at vi står sammen om skoler, natur og fællesskab.',
      ),
      words('Vi har:'),
      { list: ['mod til at gå nye veje', 'respekt for hinanden', 'plads til forskelle'] },
      heading(2, 'Byer og landskab'),
      words(`I ${period[3]} er vi kendt for vores kyster og stærke byer.`),
    ],
    gold: { kind: 'strategy', ...none },
  }
}

/** The preamble of an agreement and nothing more. */
export function preambleAlone({ chance, municipality, period }: Setting): Generated {
  return {
    name: 'preamble',
    pieces: [
      heading(1, `Aftale om budget ${period[0]}-${period[3]} i ${municipality} Kommune`),
      words('Parterne er enige om en ansvarlig kurs.'),
      ...chance
        .some(economy, 4)
        .map((one) =>
          words(one.replaceAll('X', String(period[0])).replaceAll('N', String(chance.whole(20, 300)))),
        ),
    ],
    gold: { kind: 'budget agreement', ...none },
  }
}
