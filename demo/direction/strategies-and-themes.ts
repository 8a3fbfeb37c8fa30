import type { BodyName, PositionTitle } from '../organisation.ts'
import type { VisionName } from './visions-and-policies.ts'

/** Strategies (strategier): what each is called, the policy or vision it serves, and the budget year it claims to shape where it does. */
export const strategies: Readonly<
  Record<
    string,
    Readonly<{
      title: string
      text: string
      policy?: string
      vision?: VisionName
      committee: BodyName
      decided: string
      isPlanningStrategy?: true
      /** The budget year that it claims to shape, counted from the budget year. */
      shapes?: number
      validTo?: string
    }>
  >
> = {
  Trivselsplan: {
    title: 'Trivselsplan {+3}',
    text: 'Flere voksne til de mindste, og hjælp til familien, mens problemet endnu er lille.',
    policy: 'Børne- og Ungepolitik',
    committee: 'BU',
    decided: '-3-12-11',
  },
  'Ét godt liv': {
    title: 'Ét godt liv {-2}',
    text: 'Træning først, faste teams i hjemmet og boliger, der passer til alderdommen.',
    policy: 'Ældrepolitik',
    committee: 'SS',
    decided: '-3-11-26',
  },
  Klimahandlingsplan: {
    title: 'Klimahandlingsplan {+3}',
    text: 'Udledningen fra kommunens egen drift falder med 70 procent, og byen kan tåle et skybrud.',
    policy: 'Klima- og Naturpolitik',
    committee: 'KMT',
    decided: '-3-01-30',
  },
  Naturstrategi: {
    title: 'Naturstrategi {-3}',
    text: 'En fjerdedel af kommunens arealer drives som natur.',
    policy: 'Klima- og Naturpolitik',
    committee: 'KMT',
    decided: '-3-05-28',
  },
  Styringsstrategi: {
    title: 'Styringsstrategi {-1}',
    text: 'Færre mål, kortere opfølgning og budgetter, som lederne selv kan styre efter.',
    policy: 'Økonomisk politik',
    committee: 'ØK',
    decided: '-2-12-16',
    shapes: -1,
  },
  'Arbejdsplads Åstrup': {
    title: 'Arbejdsplads Åstrup',
    text: 'Nye kolleger bliver, fordi de bliver taget godt imod og kan lære mere.',
    policy: 'Personalepolitik',
    committee: 'ØK',
    decided: '-3-02-27',
  },
  'Én indgang': {
    title: 'Én indgang {-2}',
    text: 'Borgeren fortæller sin historie én gang og har én at ringe til.',
    vision: 'Vi løser det sammen',
    committee: 'ØK',
    decided: '-3-10-29',
  },
  Planstrategi: {
    title: 'Planstrategi {-3}',
    text: 'Åstrup vokser langs banen, og landsbyerne beholder skole, hal og mødested.',
    policy: 'Kultur- og Fritidspolitik',
    committee: 'KF',
    decided: '-3-04-23',
    isPlanningStrategy: true,
  },
  Erhvervsstrategi: {
    title: 'Erhvervsstrategi {-6}–{-2}',
    text: 'Besøg hos de små virksomheder, og grunde, der er klar til at bygge på.',
    vision: 'Plads til at skabe',
    committee: 'BE',
    decided: '-4-10-31',
    validTo: '-2-12-31',
  },
}

/** Cross-cutting themes (tværgående temaer), who answers for each, and the day that the council set a priority across where it has. */
export const themes: Readonly<
  Record<string, Readonly<{ text: string; responsible: PositionTitle; priority?: string }>>
> = {
  Rekruttering: {
    text: 'Vi kan få og holde på dem, velfærden skal løses af.',
    responsible: 'HR-chef',
    priority: '-2-06-24',
  },
  'Borgerens møde med kommunen': {
    text: 'Borgeren møder én kommune og ikke ni centre.',
    responsible: 'Kommunaldirektør',
    priority: '-2-06-24',
  },
  Klima: { text: 'Mindre udledning og plads til vandet.', responsible: 'Direktør, Teknik og Kultur' },
  'Lokale fællesskaber': {
    text: 'Landsbyer og foreninger, der selv kan.',
    responsible: 'Centerchef, Kultur og Fritid',
    priority: '-1-06-23',
  },
  'Unge på vej': {
    text: 'Alle unge er i job eller uddannelse, eller på vej dertil.',
    responsible: 'Direktør, Velfærd',
  },
}

/** Direction sources (retningskilder): an anchor in its own right (R55). */
export const directionSources = {
  Kerneopgaven: { type: 'core task', text: 'Velfærd, der gør borgeren i stand til mere selv.' },
  Ledelsesgrundlaget: {
    type: 'leadership foundation',
    text: 'Vi leder på tværs, tæt på og med blik for opgaven.',
  },
  Ældreloven: { type: 'law', text: 'Loven om ældrepleje, som trådte i kraft i 2025.' },
  Serviceloven: { type: 'law', text: 'Serviceloven, kapitlerne om træning og rehabilitering.' },
} as const
