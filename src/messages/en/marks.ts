import type { marks as danish } from '../da/marks.ts'

/** English texts of whether something written is internal or shared, and who reads it. */
export const marks: typeof danish = {
  mark: { internal: 'Internal', shared: 'Shared' },
  readBy: (who) => `read by ${who}`,
  readers: {
    everybody: 'everybody, citizens too',
    council: 'colleagues, council and committees',
    colleagues: 'colleagues',
    circle: 'coordinator, executive board, head of planning and auditor',
    planners: 'coordinator and head of planning',
    'holders of the finding': 'the responsible, their leaders, coordinator, head of planning and auditor',
    'readers of the finding': 'all who see the finding',
    participants: 'those who were there',
    'readers of the element': 'all who see the item',
  },
  theCircle: (title) => `the circle “${title}”`,
  forWhom: 'Whom is the comment for?',
  otherAnswers: 'Why something is closed, opened again or released is always shared.',
  afterApproval: 'When you have approved',
}
