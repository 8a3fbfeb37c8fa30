import type { Piece } from '../../../src/documents/read/testing/written-document.ts'
import { endOf, heading, mainFigures, openingOf, partiesOf, titleOfAgreement, words } from './beside.ts'
import { capitalDraft, type Draft, intentDraft, operatingDraft, reasonsFor, type Setting } from './drafts.ts'
import type { Generated, GoldItem } from './generated.ts'

/** The item that a draft becomes, with the committee when the document names it. */
export function goldOf(draft: Draft, more: Partial<GoldItem> = {}): GoldItem {
  return {
    title: draft.title,
    isTitled: true,
    kind: draft.kind,
    amounts: draft.amounts,
    ...(draft.deadline ? { deadline: draft.deadline } : {}),
    ...(draft.treatment ? { treatment: draft.treatment } : {}),
    ...(draft.committee !== '' && draft.sentence.includes(draft.committee)
      ? { committee: draft.committee }
      : {}),
    ...more,
  }
}

const several = <T>(count: number, make: () => T): readonly T[] => Array.from({ length: count }, make)

/** An agreement in prose: headings by subject, the decision in the middle of the text, perhaps bullets. */
export function agreementInProse(setting: Setting): Generated {
  const { chance } = setting
  const items: GoldItem[] = []
  const pieces: Piece[] = [titleOfAgreement(setting), ...partiesOf(setting), ...openingOf(setting)]
  const fields = chance.some(
    [
      'Børn og unge',
      'Ældre og sundhed',
      'Klima og natur',
      'Kultur og fritid',
      'By og land',
      'Arbejde og erhverv',
    ],
    chance.whole(2, 4),
  )
  for (const field of fields) {
    pieces.push(heading(2, field))
    for (let left = chance.whole(1, 3); left > 0; left -= 1) {
      const draft = chance.pick(operatingDraft, operatingDraft, capitalDraft, intentDraft)(setting)
      const around = reasonsFor(setting)
      const who = chance.of100(30) && draft.kind !== 'intent' ? draft.committee : ''
      const sentences = [
        ...around.slice(0, 1),
        draft.sentence,
        ...around.slice(1),
        ...(who === '' ? [] : [`${who} udmønter midlerne.`]),
      ]
      pieces.push(heading(3, draft.title))
      if (chance.of100(75)) pieces.push(words(sentences.join(' ')))
      else pieces.push(...sentences.map(words))
      if (chance.of100(15))
        pieces.push(words('Formålet er:'), {
          list: ['at flere trives', 'at færre falder fra', 'mere tryghed'],
        })
      items.push(goldOf(draft, who === '' ? {} : { committee: who }))
    }
  }
  if (chance.of100(40)) pieces.push(...mainFigures(setting))
  pieces.push(...endOf(setting))
  return {
    name: 'agreement in prose',
    pieces,
    gold: { kind: 'budget agreement', items, cases: [], themes: [] },
  }
}

/** An agreement by kind, with numbered points: "7. Title. Sentence." or a heading and its text. */
export function agreementInPoints(setting: Setting): Generated {
  const { chance } = setting
  const items: GoldItem[] = []
  const pieces: Piece[] = [titleOfAgreement(setting), ...partiesOf(setting)]
  if (chance.of100(60)) pieces.push(...openingOf(setting))
  const style = chance.pick('headings', 'one line', 'colon')
  const isNumbered = style !== 'colon' || chance.of100(60)
  let number = 0
  const chapters = [
    [chance.pick('Driftsændringer', 'Drift', 'Ændringer af driften'), operatingDraft],
    [chance.pick('Anlægsprojekter', 'Anlæg'), capitalDraft],
    [chance.pick('Hensigtserklæringer', 'Hensigter'), intentDraft],
  ] as const
  for (const [title, draw] of chapters) {
    pieces.push(heading(2, title))
    for (const draft of several(chance.whole(2, 5), () => draw(setting))) {
      number += 1
      const label = isNumbered ? `${number}. ` : ''
      const body = [draft.sentence, ...reasonsFor(setting)].join(' ')
      if (style === 'headings') pieces.push(heading(3, `${label}${draft.title}`), words(body))
      else pieces.push(words(`${label}${draft.title}${style === 'colon' ? ': ' : '. '}${body}`))
      items.push(goldOf(draft, isNumbered ? { number: String(number) } : {}))
    }
  }
  pieces.push(...endOf(setting))
  return {
    name: `agreement in points, ${style}`,
    pieces,
    gold: { kind: 'budget agreement', items, cases: [], themes: [] },
  }
}

const codes: Readonly<Record<string, string>> = {
  Økonomiudvalget: 'ØK',
  'Teknik- og Miljøudvalget': 'TM',
  'Børne- og Ungeudvalget': 'BU',
  'Social- og Sundhedsudvalget': 'SO',
  'Kultur- og Fritidsudvalget': 'KF',
}

/** An agreement with codes by committee, a contents list and the body. */
export function agreementWithCodes(setting: Setting): Generated {
  const { chance, period } = setting
  const bodies = chance.some(Object.keys(codes), chance.whole(2, 4))
  const between = chance.pick('', '', '-', ' ')
  const drafts = bodies.flatMap((committee) => {
    let number = chance.whole(1, 30)
    return several(chance.whole(2, 4), () => {
      number += chance.pick(1, 1, 1, 2, 5)
      const draft = chance.of100(60) ? operatingDraft(setting) : capitalDraft(setting)
      return {
        committee,
        draft,
        code: `${codes[committee] ?? ''}${between}${String(number).padStart(2, '0')}`,
      }
    })
  })
  const pieces: Piece[] = [titleOfAgreement(setting), ...partiesOf(setting)]
  let page = 3
  if (chance.of100(60)) {
    pieces.push(heading(2, 'Indholdsfortegnelse'))
    for (const committee of bodies)
      for (const one of drafts.filter((draft) => draft.committee === committee)) {
        page += chance.pick(0, 1)
        pieces.push(words(`${one.code} ${one.draft.title} ........ ${page}`))
      }
  }
  for (const committee of bodies) {
    pieces.push(heading(2, committee))
    for (const { code, draft } of drafts.filter((one) => one.committee === committee)) {
      const body = [draft.sentence, ...reasonsFor(setting)].join(' ')
      if (chance.of100(50)) pieces.push(heading(3, `${code} ${draft.title}`), words(body))
      else pieces.push(words(`${code} ${draft.title}: ${body}`))
    }
  }
  if (chance.of100(40)) {
    pieces.push(
      heading(2, 'Forslag, der ikke indgår i aftalen'),
      words(`ØK99 Nyt rådhus: Der afsættes 90 mio. kr. i ${period[2]} til et nyt rådhus.`),
    )
  }
  return {
    name: 'agreement with codes',
    pieces,
    gold: {
      kind: 'budget agreement',
      items: drafts.map(({ draft, code, committee }) => {
        const { kind, ...rest } = goldOf(draft, { number: code, committee })
        return draft.sentence.includes('anlægs') ||
          draft.sentence.includes('rådighed') ||
          kind === 'operating' ||
          kind === 'capital'
          ? { ...rest, ...(kind ? { kind } : {}) }
          : rest
      }),
      cases: [],
      themes: [],
    },
  }
}

/** An agreement whose points are bullets without titles: the reader makes a title of their words. */
export function agreementInBullets(setting: Setting): Generated {
  const { chance } = setting
  const items: GoldItem[] = []
  const pieces: Piece[] = [titleOfAgreement(setting), ...partiesOf(setting)]
  if (chance.of100(50)) pieces.push(...openingOf(setting))
  const lists = [
    ['Drift', 'Parterne er enige om følgende driftsændringer:', operatingDraft],
    ['Anlæg', 'Parterne er enige om følgende anlægsprojekter:', capitalDraft],
    ['Hensigtserklæringer', 'Parterne er desuden enige om:', intentDraft],
  ] as const
  for (const [title, lead, draw] of lists) {
    pieces.push(heading(2, title))
    if (chance.of100(60)) pieces.push(words(lead))
    const drafts = several(chance.whole(2, 4), () => draw(setting))
    pieces.push({ list: drafts.map(({ sentence }) => sentence) })
    items.push(...drafts.map((draft) => goldOf(draft, { isTitled: false })))
  }
  pieces.push(...endOf(setting))
  return {
    name: 'agreement in bullets',
    pieces,
    gold: { kind: 'budget agreement', items, cases: [], themes: [] },
  }
}
