import type { peopleProblems as danish } from '../da/people-problems.ts'

/** English sentences about what can’t be done about people. */
export const peopleProblems: typeof danish = {
  'nobody answers':
    'The person answers for something and nobody else holds the position. Choose who answers afterwards.',
  'not allowed': 'Only the administrator and the coordinator can change people.',
  'unknown person': 'The person isn’t there any more.',
  'like cpr': 'The name looks like a CPR number. Write only the name.',
  'role needs a unit': 'A leader must have the unit that the role applies to.',
  'role needs a body': 'A committee member must have the committee that the role applies to.',
  'scope does not fit': 'The role can’t apply to what is chosen.',
  'unknown position': 'The position isn’t there any more; choose another.',
  'already held': 'The person has it already.',
  'not held': 'The person doesn’t have it any more; reload the page.',
  erased: 'The person has been erased; nothing more can be changed about them.',
  'ends before it begins': 'The last day is before the first; correct the date.',
  'nobody left':
    'Then nobody is left who can add people. First give somebody else the role of coordinator or administrator.',
}
