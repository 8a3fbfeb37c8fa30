import type { Kind } from '../../../domain/chain/element.ts'

/** What people call columns in their own spreadsheets, beside the names on the screen in both languages. */
export const columnWords: Readonly<Record<string, readonly string[]>> = {
  title: ['navn', 'titel', 'betegnelse', 'overskrift', 'name', 'title'],
  text: ['tekst', 'beskrivelse', 'indhold', 'description', 'text'],
  number: ['nr', 'nummer', 'punkt nr', 'punktnr', 'no', 'number'],
  type: ['type', 'art', 'slags', 'kategori', 'kind'],
  committee: ['udvalg', 'fagudvalg', 'ansvarligt udvalg', 'committee'],
  responsible: ['ansvarlig', 'ansvarlig stilling', 'ansvarlig leder', 'responsible'],
  owner: ['ejer', 'projektejer', 'owner'],
  unit: ['enhed', 'center', 'afdeling', 'institution', 'organisation', 'unit'],
  parent: ['hører under', 'overordnet', 'overordnet enhed', 'center', 'parent', 'belongs to'],
  short: ['kort navn', 'kortnavn', 'forkortelse', 'initialer', 'short name', 'abbreviation'],
  field: ['område', 'ansvarsområde', 'opgaver', 'field'],
  deadline: ['frist', 'tidsfrist', 'deadline'],
  centre: ['center', 'ansvarligt center', 'centre'],
  decidedOn: ['vedtaget', 'besluttet', 'dato', 'decided', 'adopted'],
  targetYear: ['år', 'målår', 'senest', 'year'],
  year: ['år', 'year'],
  better: ['retning', 'ønsket retning', 'direction'],
  baseline: ['udgangspunkt', 'start', 'baseline', 'nulpunkt'],
  target: ['mål', 'måltal', 'target'],
  policyArea: ['politikområde', 'område', 'policy area'],
  accountFunction: ['funktion', 'konto', 'account'],
  serves: ['tjener', 'til for', 'understøtter', 'bidrager til', 'serves', 'supports'],
  measures: ['måler', 'effektmål', 'mål for', 'measures', 'goal'],
  partOf: ['er del af', 'del af', 'linje', 'part of'],
  concerns: ['tema', 'temaer', 'theme', 'themes'],
  area: ['hensigtsområde', 'område for hensigt', 'area'],
}

/** What people call the column of names, when they call it by what stands in it. */
export const nameWords: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  body: ['organ', 'organer', 'udvalg', 'body', 'committee'],
  unit: ['enhed', 'enheder', 'center', 'afdeling', 'institution', 'unit'],
  position: ['stilling', 'stillinger', 'stillingsbetegnelse', 'titel', 'position', 'job title'],
  goal: ['mål', 'effektmål', 'goal'],
  'agreement item': ['punkt', 'emne', 'forslag', 'item'],
  indicator: ['indikator', 'måling', 'indicator'],
  action: ['handling', 'opgave', 'action'],
  theme: ['tema', 'temaer', 'linje', 'strategisk linje', 'theme'],
  agreement: ['aftale', 'agreement'],
  'framework agreement': ['aftale', 'rammeaftale', 'mål- og rammeaftale', 'agreement'],
  'unit plan': ['plan', 'virksomhedsplan', 'strategiplan'],
  'direction source': ['kilde', 'lov', 'source'],
  facet: ['sted', 'partner', 'verdensmål', 'styrkeposition', 'place'],
}
