const since = (from: string, to: string | null = null) => ({
  from: `${from}T00:00:00+01:00`,
  to: to && `${to}T00:00:00+01:00`,
})
const kari = {
  uuid: 'p1',
  name: 'Kari Prøve',
  addresses: [
    { value: '12345678', address_type: { scope: 'PHONE' } },
    { value: 'kari@aastrup.example', address_type: { scope: 'EMAIL' } },
  ],
}

/** An answer as OS2mo gives it: a municipality, a centre that has had another name, and who leads it. */
export const os2moAnswerOf = () => ({
  org_units: {
    objects: [
      {
        validities: [
          {
            uuid: 'u1',
            name: 'Åstrup Kommune',
            parent: null,
            unit_type: null,
            validity: since('1990-01-01'),
          },
        ],
      },
      {
        validities: [
          {
            uuid: 'u2',
            name: 'Skoleforvaltningen',
            parent: { uuid: 'u1' },
            unit_type: { name: 'Center' },
            validity: since('2010-01-01', '2020-12-31'),
          },
          {
            uuid: 'u2',
            name: 'Center for Skole',
            parent: { uuid: 'u1' },
            unit_type: { name: 'Center' },
            validity: since('2021-01-01'),
          },
        ],
      },
    ],
  },
  managers: {
    objects: [
      {
        validities: [
          {
            person: [kari],
            org_unit: [{ uuid: 'u2' }],
            manager_type: { name: 'Leder' },
            validity: since('2022-01-01'),
          },
        ],
      },
    ],
  },
  engagements: {
    objects: [
      {
        validities: [
          {
            person: [kari],
            org_unit: [{ uuid: 'u2' }],
            job_function: { name: 'Centerchef' },
            validity: since('2022-01-01'),
          },
        ],
      },
    ],
  },
})

const from = (day: string) => ({
  FraTidspunkt: { TidsstempelDatoTid: `${day}T00:00:00.000+01:00` },
  TilTidspunkt: { GraenseIndikator: true },
})
const active = { Gyldighed: [{ GyldighedStatusKode: 'Aktiv', Virkning: from('2015-01-01') }] }
const ref = (id: string) => ({ ReferenceID: { UUIDIdentifikator: id }, Virkning: from('2015-01-01') })
const fkObject = (id: string, egenskab: object, relations: object = {}, states: object = active) => ({
  ObjektID: { UUIDIdentifikator: id },
  Registrering: [
    {
      AttributListe: { Egenskab: [{ ...egenskab, Virkning: from('2015-01-01') }] },
      TilstandListe: states,
      RelationListe: relations,
    },
  ],
})

/** An answer as FK Organisation's hierarchy is, as JSON: lists where there are several, the thing itself where there is one. */
export const fkAnswer = () => ({
  FremsoegObjekthierarkiOutput: {
    StandardRetur: { StatusKode: '20' },
    OrganisationEnheder: [
      fkObject('e1', { EnhedNavn: 'Åstrup Kommune' }),
      fkObject('e2', { EnhedNavn: 'Center for Skole' }, { Overordnet: ref('e1') }),
      fkObject(
        'e3',
        { EnhedNavn: 'Nedlagt enhed' },
        { Overordnet: ref('e1') },
        {
          Gyldighed: [
            { GyldighedStatusKode: 'Aktiv', Virkning: from('2015-01-01') },
            { GyldighedStatusKode: 'Inaktiv', Virkning: from('2024-01-01') },
          ],
        },
      ),
    ],
    OrganisationFunktioner: fkObject(
      'f1',
      { FunktionNavn: 'Centerchef' },
      {
        TilknyttedeEnheder: [ref('e2')],
        TilknyttedeBrugere: ref('b1'),
        Funktionstype: ref('46c73630-f7ad-4000-9624-c06131cde671'),
      },
    ),
    Brugere: [
      fkObject(
        'b1',
        { BrugervendtNoegleTekst: 'KAPR' },
        {
          TilknyttedePersoner: [ref('n1')],
          Adresser: [{ ...ref('a1'), Rolle: { UUIDIdentifikator: '5d13e891-162a-456b-abf2-fd9b864df96d' } }],
        },
      ),
    ],
    Personer: [fkObject('n1', { NavnTekst: 'Kari Prøve' })],
    Adresser: [fkObject('a1', { AdresseTekst: 'kari@aastrup.example' })],
  },
})
