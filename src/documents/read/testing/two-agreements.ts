import type { Piece } from './written-document.ts'

const title = (text: string): Piece => ({ heading: text, level: 1 })
const part = (text: string): Piece => ({ heading: text, level: 2 })
const item = (text: string): Piece => ({ heading: text, level: 3 })
const words = (text: string): Piece => ({ words: text })

/** A short invented agreement with a part per kind, numbered items, tables with years and totals, and intents in four areas. */
export const agreementByKind: readonly Piece[] = [
  title('Budgetaftale 2027-2030 for Åstrup Kommune'),
  words(
    'Socialdemokratiet (A), Venstre (V) og Borgerlisten (B) har den 9. september 2026 indgået følgende aftale om budgettet for 2027 og overslagsårene 2028-2030.',
  ),
  part('Indledning'),
  words(
    'Parterne bag aftalen har lagt vægt på en robust økonomi. Overskuddet på den ordinære drift er 96 mio. kr. i 2027, og der afdrages 21 mio. kr. på gælden. Der er afsat et samlet anlægsbudget på 110 mio. kr. i 2027.',
  ),
  part('Driftsændringer'),
  item('1. Flere pædagoger i vuggestuerne'),
  words(
    'Der afsættes 2,4 mio. kr. årligt i 2027 og frem til flere pædagoger. Børne- og Ungeudvalget forelægges en plan inden sommerferien 2027.',
  ),
  item('2. Mindre rengøring på kontorerne'),
  words('Der spares 0,8 mio. kr. årligt fra 2028 på rengøringen af kommunens kontorer.'),
  item('3. Gratis bus til svømmehallen'),
  words(
    'Der afsættes 0,5 mio. kr. i 2027 og 0,6 mio. kr. i 2028 til en gratis bus. Formålet er, at flere børn fra landsbyerne lærer at svømme.',
  ),
  part('Anlægsprojekter'),
  words('Beløb i 1.000 kr.'),
  {
    table: [
      ['Nr.', 'Projekt', 'Udvalg', '2027', '2028', '2029', '2030'],
      ['4', 'Ny bro over åen', 'Teknisk Udvalg', '1.500', '12.000', '', ''],
      ['5', 'Skolen i Nørreby', 'Børne- og Ungeudvalget', '-', '8.250', '8.250', '0'],
      ['6', 'Salg af grund ved havnen, indtægt', 'Økonomiudvalget', '', '-3.000', '', ''],
      ['', 'Anlægsprojekter i alt', '', '1.500', '17.250', '8.250', '0'],
    ],
    widths: [1, 5, 4, 2, 2, 2, 2],
  },
  part('Hensigtserklæringer'),
  item('Økonomisk bæredygtighed'),
  { list: ['Parterne vil undersøge, om indkøb kan samles med nabokommunerne.'] },
  item('Social bæredygtighed'),
  {
    list: [
      'Der udarbejdes et oplæg om ensomhed blandt ældre, som forelægges Social- og Sundhedsudvalget.',
      'Parterne ønsker at styrke samarbejdet med de frivillige foreninger om unge uden job.',
    ],
  },
  item('Miljømæssig bæredygtighed'),
  { list: ['Mulighederne for flere ladestandere i landsbyerne undersøges.'] },
  item('Kommende års budgetforhandlinger'),
  { list: ['Et nyt bibliotek i midtbyen indgår i de kommende års budgetforhandlinger.'] },
  part('Underskrifter'),
  words('Åstrup, den 9. september 2026'),
]

/** An invented agreement in running prose: headings by subject, no numbers, money in the middle of paragraphs. */
export const agreementInProse: readonly Piece[] = [
  title('Aftale om budget 2027'),
  words(
    'Mellem Venstre, Socialdemokratiet og Det Radikale Venstre er der indgået aftale om budgettet for 2027-2030. Parterne er enige om nedenstående.',
  ),
  part('Økonomien i aftalen'),
  words(
    'Aftalen giver plads til 14 mio. kr. til ny velfærd i 2027. Skatten er uændret, og kassebeholdningen styrkes med 5 mio. kr.',
  ),
  part('Børn og unge'),
  item('Et roligere skoleliv'),
  words(
    'For mange børn trives ikke i skolen. Parterne er derfor enige om at afsætte 3 mio. kr. i 2027 stigende til 4 mio. kr. i 2028 og frem til mindre klasser i indskolingen. Midlerne udmøntes af Børne- og Skoleudvalget.',
  ),
  item('Legepladser'),
  words('Til renovering af legepladser afsættes en anlægspulje på 2,5 mio. kr. i 2028.'),
  words('Puljen skal bidrage til, at børn bevæger sig mere. Udvalget beslutter rækkefølgen.'),
  part('Ældre og sundhed'),
  item('Hjælp til at komme ud'),
  words(
    'Der afsættes 1,2 mio. kr. årligt til ledsagere, så ældre kan komme ud. Ordningen evalueres efter to år.',
  ),
  item('Nyt plejehjem'),
  words(
    'Parterne vil undersøge mulighederne for et nyt plejehjem i den østlige del af kommunen. Forvaltningen fremlægger et oplæg for Ældreudvalget i foråret 2028.',
  ),
  part('Klima'),
  item('Grønnere indkøb'),
  words(
    'Kommunens indkøb af kørsel og mad reduceres. Der spares 0,9 mio. kr. i 2027 og 1,1 mio. kr. i 2028 og frem.',
  ),
  part('Opfølgning'),
  words('Parterne mødes to gange om året og drøfter, hvordan det går med aftalen.'),
]
