import type { Piece } from '../../../src/documents/read/testing/written-document.ts'
import { heading, words } from './beside.ts'
import { capitalDraft, operatingDraft, type Setting } from './drafts.ts'
import type { Generated, GoldCase } from './generated.ts'

const decisionWords = [
  'Godkendt.',
  'Tiltrådt.',
  'Vedtaget.',
  'Indstillingen blev fulgt.',
  'Udsat.',
  'Taget til efterretning.',
  'Anbefales godkendt.',
  'Oversendes til byrådet.',
]
const away = ['Prøve Eksempel (A)', 'Test Testesen (V)', 'Ida Eksempel (C)']

/** Minutes of a meeting with many cases: numbers, openness, recommendations, decisions by several bodies, attachments. */
export function minutes(setting: Setting): Generated {
  const { chance, period, committees } = setting
  const body = chance.one(committees)
  const year = period[0]
  const month = chance.whole(1, 12)
  const day = chance.whole(1, 28)
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const date = `${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}-${year}`
  const pieces: Piece[] = [
    heading(1, `Referat af møde i ${body}`),
    words(`Mødedato: ${date}`),
    words('Mødested: Byrådssalen'),
  ]
  const count = chance.whole(2, 5)
  const cases: GoldCase[] = []
  const label = chance.pick('Punkt ', 'Sag ', '')
  if (chance.of100(70))
    pieces.push(
      heading(2, `${label}1${label === '' ? '.' : ':'} Godkendelse af dagsorden`),
      words('Beslutning'),
      words('Godkendt.'),
    )
  for (let at = 2; at < count + 2; at += 1) {
    const draft = chance.of100(50) ? operatingDraft(setting) : capitalDraft(setting)
    const number = chance.pick(
      `${String(year).slice(2)}/${chance.whole(100, 19_000)}`,
      `00.30.${chance.whole(10, 99)}-Ø02-${chance.whole(1, 99)}-${String(year).slice(2)}`,
      `EMN-${year}-00${chance.whole(1_000, 9_999)}`,
    )
    const openness = chance.of100(80) ? 'open' : 'closed'
    const title = `${chance.pick('Anlægsbevilling til', 'Plan for', 'Status på', 'Udmøntning af')} ${draft.title.charAt(0).toLocaleLowerCase('da')}${draft.title.slice(1)}`
    const recommendation = chance.some(
      [
        'at sagen godkendes',
        `at ${draft.sentence.charAt(0).toLocaleLowerCase('da')}${draft.sentence.slice(1, -1)}`,
        'at orienteringen tages til efterretning',
        'at udgiften finansieres af kassen',
      ],
      chance.whole(1, 3),
    )
    const others = chance.some(
      ['Økonomiudvalget', 'Byrådet', 'Kommunalbestyrelsen'].filter((one) => one !== body),
      chance.pick(0, 0, 1, 2),
    )
    const decisions = [body, ...others].map((who, place) => ({
      body: who,
      date:
        place === 0
          ? iso
          : `${year}-${String(month).padStart(2, '0')}-${String(Math.min(28, day + place)).padStart(2, '0')}`,
      text: chance.one(decisionWords),
    }))
    pieces.push(
      heading(2, `${label}${at}${label === '' ? '.' : ':'} ${title}`),
      words(`${number} ${openness === 'open' ? 'Åben' : 'Lukket'} sag`),
      heading(3, 'Sagsfremstilling'),
      words(`Forvaltningen har arbejdet med sagen siden ${year - 1}. ${draft.sentence}`),
      heading(3, 'Økonomiske konsekvenser'),
      words(chance.pick('Ingen.', draft.sentence)),
      heading(3, 'Indstilling'),
      words('Forvaltningen indstiller,'),
      { list: recommendation.map((one) => `${one}.`) },
    )
    for (const one of decisions) {
      const [y, m, d] = one.date.split('-')
      pieces.push(heading(3, `Beslutning i ${one.body} den ${d}-${m}-${y}`), words(one.text))
      if (chance.of100(25)) pieces.push(words(`${chance.one(away)} deltog ikke under behandling af punktet.`))
    }
    if (chance.of100(30)) pieces.push(words('Afbud:'), words(chance.one(away)))
    const attachments = Array.from({ length: chance.pick(0, 1, 2) }, (_, place) => ({
      title:
        `${chance.pick('Notat om', 'Kort over', 'Beregning for')} ${draft.title.charAt(0).toLocaleLowerCase('da')}${draft.title.slice(1)}`.concat(
          place === 0 ? '' : ', bilag',
        ),
      openness: chance.of100(75) ? 'open' : 'closed',
    }))
    if (attachments.length > 0) {
      pieces.push(heading(3, 'Bilag'))
      for (const [place, one] of attachments.entries())
        pieces.push(
          words(
            `${place + 1} - ${chance.whole(1_000_000, 9_999_999)} ${one.openness === 'open' ? 'Åben' : 'Lukket'} ${one.title}`,
          ),
        )
    }
    cases.push({ number, title, openness, recommendation, decisions, attachments })
  }
  return { name: 'minutes', pieces, gold: { kind: 'minutes', items: [], cases, themes: [] } }
}
