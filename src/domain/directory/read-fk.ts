import { z } from 'zod'
import { addDays, type IsoDate } from '../calendar/dates.ts'
import { dayOf, leaderId, type ReadDirectory, sharedPeriod, titleId } from './read-answer.ts'
import type {
  DirectoryHolding,
  DirectoryPerson,
  DirectoryPosition,
  DirectoryUnit,
  Period,
} from './snapshot.ts'
import { unitTypeBy } from './unit-type.ts'

/** Classes of FK Organisation: the function of leading a unit, and the role of an address that is an e-mail. */
const leaderFunction = '46c73630-f7ad-4000-9624-c06131cde671'
const emailRole = '5d13e891-162a-456b-abf2-fd9b864df96d'

// What was XML once has one of a thing where others have a list of them.
const listOf = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .union([z.array(shape), shape])
    .nullish()
    .transform((value): readonly z.output<Shape>[] =>
      value === null || value === undefined ? [] : Array.isArray(value) ? value : [value as z.output<Shape>],
    )

const instant = z.object({ TidsstempelDatoTid: z.string().nullish() }).nullish()
const effect = z.object({ FraTidspunkt: instant, TilTidspunkt: instant }).nullish()
const uuid = z.object({ UUIDIdentifikator: z.string() })
const relation = z.object({ ReferenceID: uuid, Virkning: effect, Rolle: uuid.nullish() })
const egenskab = z.object({
  BrugervendtNoegleTekst: z.string().nullish(),
  EnhedNavn: z.string().nullish(),
  FunktionNavn: z.string().nullish(),
  NavnTekst: z.string().nullish(),
  AdresseTekst: z.string().nullish(),
  Virkning: effect,
})
const snapshotOf = z.object({
  ObjektID: uuid,
  Registrering: listOf(
    z.object({
      AttributListe: z.object({ Egenskab: listOf(egenskab) }),
      TilstandListe: z
        .object({ Gyldighed: listOf(z.object({ GyldighedStatusKode: z.string(), Virkning: effect })) })
        .nullish(),
      RelationListe: z
        .object({
          Overordnet: listOf(relation),
          TilknyttedeEnheder: listOf(relation),
          TilknyttedeBrugere: listOf(relation),
          TilknyttedePersoner: listOf(relation),
          Funktionstype: listOf(relation),
          Adresser: listOf(relation),
        })
        .nullish(),
    }),
  ),
})
const objects = listOf(snapshotOf)
const answerShape = z.object({
  FremsoegObjekthierarkiOutput: z.object({
    OrganisationEnheder: objects,
    OrganisationFunktioner: objects,
    Brugere: objects,
    Personer: objects,
    Adresser: objects,
  }),
})
type FkObject = z.output<typeof snapshotOf>

/** Reads the hierarchy of FK Organisation (FremsoegObjekthierarki) as JSON with its own names. A function in the class of leaders leads its units. */
export function readFk(answer: unknown): ReadDirectory {
  const parsed = answerShape.safeParse(answer)
  if (!parsed.success) return { ok: false, problem: 'not the shape' }
  const { OrganisationEnheder, OrganisationFunktioner, Brugere, Personer, Adresser } =
    parsed.data.FremsoegObjekthierarkiOutput
  const units = OrganisationEnheder.flatMap(unitsOf)
  if (units.length === 0) return { ok: false, problem: 'no units' }
  const names = new Map(Personer.map((one) => [idOf(one), propertyOf(one, 'NavnTekst')]))
  const addresses = new Map(Adresser.map((one) => [idOf(one), propertyOf(one, 'AdresseTekst')]))
  const persons = Brugere.map((user) => personOf(user, names, addresses))
  const positions: DirectoryPosition[] = []
  const holdings: DirectoryHolding[] = []
  for (const one of OrganisationFunktioner) {
    const relations = relationsOf(one)
    const title = propertyOf(one, 'FunktionNavn') ?? 'Leder'
    const isLeader = relations.Funktionstype.some((type) => refOf(type) === leaderFunction)
    for (const at of relations.TilknyttedeEnheder) {
      const unit = refOf(at)
      const period = sharedPeriod(validOf(one), periodOf(at.Virkning))
      const id = isLeader ? leaderId(unit) : titleId(unit, title)
      positions.push({ id, title, unit, isLeader, period })
      for (const holder of relations.TilknyttedeBrugere)
        holdings.push({
          position: id,
          person: refOf(holder),
          period: sharedPeriod(period, periodOf(holder.Virkning)),
        })
    }
  }
  return { ok: true, snapshot: { units, positions, persons, holdings } }
}

/** One row for each name and superior that a unit has had; where their days meet, both hold. */
function unitsOf(one: FkObject): readonly DirectoryUnit[] {
  const properties = one.Registrering.flatMap(({ AttributListe }) => AttributListe.Egenskab)
  const above = relationsOf(one).Overordnet
  return properties.flatMap((property) => {
    const title = property.EnhedNavn?.trim()
    if (!title) return []
    const named = sharedPeriod(validOf(one), periodOf(property.Virkning))
    const row = { id: idOf(one), title, type: unitTypeBy(undefined, title) }
    return above.length === 0
      ? [{ ...row, period: named }]
      : above.map((up) => ({ ...row, parent: refOf(up), period: sharedPeriod(named, periodOf(up.Virkning)) }))
  })
}

function personOf(
  user: FkObject,
  names: ReadonlyMap<string, string | undefined>,
  addresses: ReadonlyMap<string, string | undefined>,
): DirectoryPerson {
  const { TilknyttedePersoner, Adresser } = relationsOf(user)
  const name = TilknyttedePersoner.flatMap((one) => names.get(refOf(one)) ?? [])[0]
  const mail = Adresser.find((one) => one.Rolle?.UUIDIdentifikator === emailRole)
  return {
    id: idOf(user),
    name: name ?? propertyOf(user, 'BrugervendtNoegleTekst') ?? '',
    email: mail && addresses.get(refOf(mail)),
    period: validOf(user),
  }
}

const idOf = (one: FkObject): string => one.ObjektID.UUIDIdentifikator
const refOf = (one: z.output<typeof relation>): string => one.ReferenceID.UUIDIdentifikator

const propertyOf = (one: FkObject, name: keyof Omit<z.output<typeof egenskab>, 'Virkning'>) =>
  one.Registrering.flatMap(({ AttributListe }) => AttributListe.Egenskab)
    .map((property) => property[name]?.trim())
    .findLast(Boolean)

const none = {
  Overordnet: [],
  TilknyttedeEnheder: [],
  TilknyttedeBrugere: [],
  TilknyttedePersoner: [],
  Funktionstype: [],
  Adresser: [],
}
const relationsOf = (one: FkObject) => one.Registrering.at(-1)?.RelationListe ?? none

/** From the first day that it is active until the day before it is not. */
function validOf(one: FkObject): Period {
  const states = one.Registrering.flatMap(({ TilstandListe }) => TilstandListe?.Gyldighed ?? [])
  const active = states
    .filter((state) => state.GyldighedStatusKode === 'Aktiv')
    .map(({ Virkning }) => periodOf(Virkning))
  const inactive = states.find((state) => state.GyldighedStatusKode === 'Inaktiv')
  const stops = inactive && dayOf(inactive.Virkning?.FraTidspunkt?.TidsstempelDatoTid)
  if (inactive && active.length === 0) return { to: addDays(stops ?? ('1900-01-01' as IsoDate), -1) }
  const first = active.at(-1) ?? {}
  return stops && (first.from ?? '') < stops ? { ...first, to: addDays(stops, -1) } : first
}

/** From and to of an effect (virkning); it ends before the moment that it ends at. */
function periodOf(of: z.output<typeof effect>): Period {
  const to = of?.TilTidspunkt?.TidsstempelDatoTid
  const end = dayOf(to)
  return {
    from: dayOf(of?.FraTidspunkt?.TidsstempelDatoTid),
    to: end && addDays(end, -1),
  }
}
