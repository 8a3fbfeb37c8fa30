/** Danish texts about who may do and see what. */
export const rights = {
  title: 'Hvem må hvad',
  lead: 'Rettigheder følger af roller og stillinger. Listen er lavet af de regler, der afgør det på hver side.',
  yours: (roles: string) => `Du er her som ${roles}`,
  does: 'Må gøre',
  actions: {
    read: 'Læse kommunens interne arbejde',
    'know holders': 'Se, hvem der sidder i en stilling',
    report: 'Give status',
    follow: 'Se, hvem der mangler at svare i en åben runde',
    'approve words': 'Godkende det, byråd og borgere læser',
    edit: 'Rette punkter, mål og koblinger',
    treat: 'Planlægge behandling, og skrive beslutninger ind',
    plan: 'Importere dokumenter, og oprette nyt i planen',
    'run rounds': 'Åbne og lukke runder',
    'manage people': 'Tilføje mennesker, og give roller og stillinger',
    'read access log': 'Læse adgangsloggen',
  },
  reach: {
    all: (role: string) => role,
    below: (role: string) => `${role} i egen enhed og under den`,
    own: (role: string) => `${role} på egne punkter`,
    none: (_role: string) => '',
  },
  by: {
    position: 'den, der har stillingen som ansvarlig',
    'on behalf': 'den, der må skrive på vegne af den ansvarlige',
  },
  sees: 'Må se',
  seesNote: 'Det, der ikke er vurderet, er lukket for offentligheden.',
  everybody: 'Alle, også borgere',
}
