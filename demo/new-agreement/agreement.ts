import type { PrintedTotal } from '../types.ts'
import { newCapital } from './capital.ts'
import { newIntents } from './intents.ts'
import { newOperating } from './operating.ts'
import type { NewItem } from './types.ts'

/**
 * The newest agreement, adopted for the budget year. It isn't in the database: it exists as the document that a newcomer
 * imports as the first thing to try.
 */
export const newItems: readonly NewItem[] = [...newOperating, ...newCapital, ...newIntents]

/** Workdays that the agreement was signed before the council adopted the budget. */
export const signedBefore = 13

/** Invented lists; nobody in the demo has a name. */
export const parties = [
  'Listen Åstrup Sammen',
  'Listen Land og By',
  'Listen Ny Velfærd',
  'Listen Grønne Åstrup',
]

/** What the parties want with it. Nothing here is an item. */
export const preamble = [
  'Åstrup er en kommune, hvor der bliver flere af de ældste og færre af de yngste. Om ti år er der 420 flere borgere over 80 år og 11 procent færre elever i skolerne. Det kan ingen budgetaftale lave om på. Den kan sørge for, at pengene er der, hvor borgerne er.',
  'Parterne har derfor valgt at bruge penge på tre ting: flere voksne om de mindste, hjælp i hjemmet samme dag, man kommer hjem, og bygninger, der ikke forfalder. En del af pengene er fundet ved at bruge færre kontorer, mindre strøm og mere teknik.',
  'Parterne er enige om, at aftalen skal følges til dørs. Hvert punkt får en ansvarlig, og Kommunalbestyrelsen får status to gange om året, også på det, der går dårligt.',
]

/** The economy as a whole: figures that are no items. */
export const economy = {
  paragraphs: [
    'Skatten er uændret i hele perioden: 26,1 procent i indkomstskat og 7,9 promille i grundskyld. Budgettet overholder kommunens andel af den aftalte serviceramme, som er på 1.912 mio. kr. i {0}.',
    'Overskuddet på den ordinære drift er på 81,5 mio. kr. i {0} og vokser gennem perioden. Det betaler for afdrag på lån og for det meste af anlægget. Kassebeholdningen ventes at være 164 mio. kr. ved udgangen af {0}.',
    'Der er et budgetværn på 10 mio. kr. i hvert af årene. Bruges det ikke, lægges det i kassen.',
  ],
  /** Main figures in mio. kr.; income is negative. */
  rows: [
    { label: 'Skatter, tilskud og udligning', amounts: [-2718.6, -2752.1, -2789.4, -2825.0] },
    { label: 'Driftsudgifter', amounts: [2631.2, 2659.8, 2693.9, 2730.3] },
    { label: 'Renter', amounts: [5.9, 6.2, 6.0, 5.7] },
    { label: 'Overskud på den ordinære drift', amounts: [-81.5, -86.1, -89.5, -89.0], isTotal: true },
    { label: 'Anlæg, også fra tidligere aftaler', amounts: [74.3, 65.0, 42.3, 20.8] },
    { label: 'Afdrag på lån', amounts: [24.1, 24.6, 25.0, 25.3] },
    { label: 'Nye lån', amounts: [-8.0, -8.0, -6.0, 0] },
    { label: 'Træk på kassen', amounts: [8.9, -4.5, -28.2, -42.9], isTotal: true },
  ] satisfies readonly Readonly<{
    label: string
    amounts: readonly [number, number, number, number]
    isTotal?: true
  }>[],
} as const

/** The totals as the tables print them, in 1.000 kr.; one of them is a slip. */
export const printedTotals: Readonly<{ operating: PrintedTotal; capital: PrintedTotal }> = {
  operating: [9300, 5700, 4600, 3900],
  capital: [15_350, 26_450, 34_250, 20_750],
}

/** How it is followed up. */
export const followUp = [
  'Forvaltningen skriver en udmøntningsplan, hvor hvert punkt har et udvalg, en ansvarlig og en proces. Planen behandles i Økonomiudvalget og Kommunalbestyrelsen i december.',
  'Hovedudvalget har en dialog om planen i begyndelsen af {0}. Direktionen ser den samlede plan igennem to gange om året.',
]

/** What some of the parties had proposed and the agreement leaves out. */
export const notAgreed = [
  'X1 Gratis bus for alle under 18 år: 3,4 mio. kr. årligt.',
  'X2 Lavere grundskyld: 12,0 mio. kr. i {0} og frem.',
  'X3 Ny kunstgræsbane i Nørremarken: 6,5 mio. kr. i {+1}.',
]
