import type { rights as danish } from '../da/rights.ts'

/** English texts about who may do and see what. */
export const rights: typeof danish = {
  title: 'Who may do what',
  lead: 'Rights follow from roles and positions. The list is made of the rules that decide it on every page.',
  yours: (roles) => `You are here as ${roles}`,
  does: 'May do',
  actions: {
    read: 'Read the municipality’s internal work',
    'know who holds positions': 'See who holds a position',
    'read the handover of': 'Fetch a handover',
    'report on': 'Give status',
    follow: 'See who has not answered in an open round',
    'approve words of': 'Approve what council and citizens read',
    edit: 'Edit items, goals and links',
    'set the openness of': 'Say how open something is',
    'bring before a body': 'Plan treatments and record decisions',
    plan: 'Import documents and add to the plan',
    'run rounds': 'Open and close rounds',
    'manage people': 'Add people and give roles and positions',
    'take in the organisation': 'Fetch the organisation from a directory',
    'set the directory': 'Say where the directory is fetched',
    'read the access log': 'Read the access log',
    'collect for access requests': 'Collect what a request for access to documents covers',
    'set the provider': 'Set how the municipality’s own provider signs people in',
    'read personal data of': 'Read all that is kept about somebody else',
    'erase people': 'Erase somebody who has stopped',
  },
  reach: {
    all: (role) => role,
    below: (role) => `${role} in their own unit and below it`,
    own: (role) => `${role} on their own items`,
    none: () => '',
  },
  by: {
    position: 'whoever holds the responsible position',
    'on behalf': 'whoever may write on behalf of the responsible',
  },
  sees: 'May see',
  seesNote: 'What has not been assessed is closed to the public.',
  everybody: 'Everybody, citizens too',
}
