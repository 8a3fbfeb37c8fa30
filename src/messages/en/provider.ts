import type { provider as danish } from '../da/provider.ts'

/** English texts about signing in with the municipality's own provider. */
export const provider: typeof danish = {
  button: 'Sign in with the municipality’s provider',
  buttonOf: (municipality) => `Sign in with the provider of ${municipality}`,
  buttonHint: 'With the same user as on your computer at work.',
  orAccount: 'Or with e-mail and password',
  signingOut: 'You are signed out of Kædetræk',
  signingOutText:
    'Now you are signed out at the municipality’s provider, too. If nothing happens, go on yourself.',
  signOutThere: 'Sign out at the municipality’s provider',
  accountLead: 'You sign in with the municipality’s provider. The password is changed there.',
  title: 'Sign in with the municipality’s own provider',
  short: 'The municipality’s provider',
  lead: 'Colleagues sign in with the user they have already, and their groups can give them roles. The provider must speak OpenID Connect, as Entra ID, AD FS and Keycloak do.',
  isSet: (issuer) => `Set: ${issuer}`,
  isNotSet: 'Not set',
  noVault:
    'The client secret can’t be kept safely until the server has a key. Ask the operator to set KAEDETRAEK_SECRET.',
  lostSecret:
    'The client secret that was kept can’t be read with the server’s key. Write it again and save, and colleagues can sign in.',
  home: 'The municipality’s addresses',
  homeLead:
    'Here the municipality’s people sign in. Whoever runs the installation gives it host names of its own.',
  theirs: 'To be written at the provider',
  theirsLead: 'Add Kædetræk as a web application with a secret, and write the three addresses there.',
  addresses: {
    back: 'Redirect address',
    logout: 'Back-channel logout address',
    after: 'Address after signing out',
  },
  ours: 'What the provider has given',
  issuer: 'The provider’s address',
  issuerHint:
    'What stands before ‘/.well-known/openid-configuration’. For instance https://login.kommunen.dk.',
  clientId: 'Client id',
  clientSecret: 'Client secret',
  clientSecretHint: 'It is kept encrypted and never shown again.',
  clientSecretKept: 'It is kept. Leave the field empty to keep it.',
  scope: 'What we ask for',
  scopeHint:
    'Words with blanks between them. Some providers must be asked for groups, for instance with ‘groups’.',
  groupsClaim: 'The field with groups',
  groupsClaimHint:
    'What the provider calls its list of groups or roles. For instance groups or realm_access.roles.',
  people: 'Who comes in?',
  adds: 'Somebody who has not been added to Kædetræk',
  addsOptions: {
    no: 'Does not come in until somebody has added them',
    yes: 'Is added when they sign in for the first time',
  },
  matching:
    'If the person has been added already, Kædetræk finds them by the e-mail on the person’s page, when the provider vouches for it. After that they are known by their permanent number at the provider.',
  without: 'Somebody whom no group gives a role',
  withoutOptions: { refuse: 'Does not come in', reader: 'Comes in and may read' },
  withoutHint: 'Whoever has been given a role here in Kædetræk comes in with that.',
  groups: 'Groups that give roles',
  groupsLead:
    'The group is written exactly as the provider sends it; Entra ID sends the group’s id. The roles follow each time the person signs in. Roles given here in Kædetræk stay.',
  row: (number) => `Group ${number}`,
  group: 'Group',
  moreRows: 'If there are too few rows, save, and there will be more. Empty a row to remove it.',
  save: 'Save',
  saved: 'Saved.',
  test: 'Try the connection',
  testHint: 'Asks the provider with what stands in the fields now. Nothing is saved.',
  works: (issuer) => `The connection works. The provider says that it is ${issuer}.`,
  worksMore: {
    logout: 'It can tell when somebody signs out there.',
    noLogout: 'It can’t tell when somebody signs out there; then Kædetræk’s own limits apply.',
    signOut: 'It signs out there, too, when somebody signs out of Kædetræk.',
    noSignOut: 'It has no address to sign out at.',
    keys: (count) =>
      count === 1 ? 'It has one key that it signs with.' : `It has ${count} keys that it signs with.`,
  },
  fails: {
    unreachable: 'The address does not answer. See whether it is right, and whether the server may call it.',
    'not protected': 'The address must begin with https://.',
    'no provider':
      'There is a server at the address, but it does not say how to sign in (/.well-known/openid-configuration).',
    'other issuer':
      'The provider says that it has another address. Write exactly that; with Entra ID it is the one with the municipality’s own id, not ‘common’.',
    'too little':
      'The provider lacks something that is needed: an address to sign in at, one for answers and one for keys.',
    'no keys': 'The provider answers, but its keys can’t be had.',
  },
  remove: 'Remove the provider',
  removeText:
    'Nobody can sign in by it any more. Roles that were given stay. See that you have a password yourself.',
  removed: 'The provider is removed.',
  nameless: 'New colleague without a name',
  reasons: {
    add: 'Came in with the municipality’s provider',
    roles: 'By the groups at the municipality’s provider',
  },
  fromProvider: 'from the municipality’s provider',
}
