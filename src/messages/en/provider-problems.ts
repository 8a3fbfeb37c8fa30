import type { providerProblems as danish } from '../da/provider-problems.ts'

/** English sentences about what is wrong with how a provider is set. */
export const providerProblems: typeof danish = {
  issuer: 'The provider’s address: write all of it, for instance https://login.kommunen.dk.',
  clientId: 'Client id must be filled in.',
  clientSecret: 'Client secret must be filled in.',
  scope: 'What we ask for: write words with blanks between them, and have ‘openid’ among them.',
  groupsClaim: 'The field with groups must be filled in when there are groups in the list.',
  role: (number) => `Group ${number}: choose a role.`,
  group: (number) => `Group ${number}: write the group.`,
  refused: {
    'not set': 'The municipality has not set its own provider. Sign in with e-mail and password.',
    unreachable:
      'The municipality’s provider does not answer just now. Try again in a while, or sign in with e-mail and password, if you have one.',
    over: 'You took too long to sign in, or the answer was used. Try again from here.',
    'said no':
      'The municipality’s provider said no. Try again, or ask those who look after users in the municipality.',
    'wrong answer':
      'The answer from the municipality’s provider did not fit, so you are not signed in. Try again; if it happens often, tell the administrator.',
    'unknown person':
      'The municipality’s provider knows you, but nobody has added you to Kædetræk. Ask the administrator to add you.',
    'no role':
      'The municipality’s provider knows you, but none of your groups gives access to Kædetræk. Ask the administrator for a role.',
  },
}
