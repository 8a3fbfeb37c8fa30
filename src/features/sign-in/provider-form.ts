import { givenRoles, roleScopes } from '../../domain/access/role-scope.ts'
import { type RoleMapping, withoutRole } from '../../domain/access/provider-roles.ts'
import type { ElementId } from '../../domain/ids.ts'
import type { ShownProblem } from '../../design/problem-list.tsx'
import type { Language } from '../../messages/language.ts'
import { textOf } from '../../request/form-text.ts'
import type { IdentityProvider } from '../../store/identity-provider.ts'
import { serverTexts } from '../../messages/server-texts.ts'

/** What an administrator has written about the provider; without a secret the one that is kept stays. */
export type WrittenProvider = Omit<IdentityProvider, 'clientSecret'> &
  Readonly<{ clientSecret: string | undefined }>

/** The most rows that the list of groups takes. */
const mostRows = 200

/** Reads the form about the provider, or says what is wrong with which field. */
export function providerOfForm(
  form: FormData,
  language: Language,
  known: Readonly<{ hasSecret: boolean; kindOf: (id: ElementId) => string | undefined }>,
): Readonly<{ written: WrittenProvider; problems: readonly ShownProblem[] }> {
  const { provider: say } = serverTexts(language)
  const problems: ShownProblem[] = []
  const wrong = (field: string, text: string): void => void problems.push({ field, text })
  const issuer = issuerOf(textOf(form, 'issuer'))
  if (issuer === undefined) wrong('issuer', say.issuer)
  const clientId = textOf(form, 'clientId').slice(0, 500)
  if (clientId === '') wrong('clientId', say.clientId)
  const clientSecret = textOf(form, 'clientSecret').slice(0, 2_000) || undefined
  if (clientSecret === undefined && !known.hasSecret) wrong('clientSecret', say.clientSecret)
  const scope = textOf(form, 'scope').split(/\s+/).join(' ')
  if (!/^[\x21-\x7e]+( [\x21-\x7e]+)*$/.test(scope) || !scope.split(' ').includes('openid'))
    wrong('scope', say.scope)
  const mapping = mappingOf(form, language, known.kindOf, wrong)
  const groupsClaim = textOf(form, 'groupsClaim').slice(0, 200)
  if (groupsClaim === '' && mapping.length > 0) wrong('groupsClaim', say.groupsClaim)
  return {
    written: {
      issuer: issuer ?? '',
      clientId,
      clientSecret,
      scope,
      groupsClaim,
      withoutRole: withoutRole.find((one) => one === textOf(form, 'withoutRole')) ?? 'refuse',
      addsPeople: textOf(form, 'addsPeople') === 'yes',
      mapping,
    },
    problems,
  }
}

/** A provider's address as it is compared: that of a whole host has no slash at the end. */
function issuerOf(written: string): string | undefined {
  const address = written.replace(/\/\.well-known\/openid-configuration$/, '')
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  const isOne =
    ['https:', 'http:'].includes(url.protocol) && url.search === '' && url.hash === '' && url.username === ''
  return isOne ? (url.pathname === '/' ? url.origin : url.href) : undefined
}

function mappingOf(
  form: FormData,
  language: Language,
  kindOf: (id: ElementId) => string | undefined,
  wrong: (field: string, text: string) => void,
): readonly RoleMapping[] {
  const mapping: RoleMapping[] = []
  for (let row = 0; row < mostRows && form.has(`group${row}`); row += 1) {
    const group = textOf(form, `group${row}`).slice(0, 500)
    const role = givenRoles.find((one) => one === textOf(form, `role${row}`))
    const scope = (textOf(form, `scope${row}`) || undefined) as ElementId | undefined
    if (group === '' && role === undefined) continue
    if (group === '') wrong(`group${row}`, serverTexts(language).provider.group(row + 1))
    else if (role === undefined) wrong(`role${row}`, serverTexts(language).provider.role(row + 1))
    else {
      const wanted = roleScopes[role]
      const needs = wanted?.of === 'unit' ? 'role needs a unit' : 'role needs a body'
      if (scope === undefined && wanted?.isRequired) wrong(`scope${row}`, serverTexts(language).people[needs])
      else if (scope !== undefined && kindOf(scope) !== wanted?.of)
        wrong(`scope${row}`, serverTexts(language).people['scope does not fit'])
      else mapping.push({ group, role, scope })
    }
  }
  return mapping
}
