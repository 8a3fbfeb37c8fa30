import type { retention as danish } from '../da/retention.ts'

/** English texts about how long things are kept. */
export const retention: typeof danish = {
  title: 'Retention',
  lead: 'How long the municipality keeps what isn’t part of the plan. Each night what is too old is deleted. The figures are proposals; the municipality decides itself.',
  kept: 'What the municipality has decided and written in the chain always stays.',
  what: 'What',
  howLong: 'Kept for',
  today: 'Would go now',
  proposal: (days) => `Proposal: ${days}`,
  forGood: 'good',
  days: (days) =>
    days % 365 === 0
      ? days === 365
        ? '1 year'
        : `${days / 365} years`
      : days % 30 === 0 && days > 30
        ? `${days / 30} months`
        : days === 1
          ? '1 day'
          : `${days} days`,
  nothing: 'nothing',
  reason: 'Why?',
  reasonHint: 'One sentence. It is kept with your name, and the change stands in the access log.',
  save: 'Save',
  saved: 'Saved. The rules hold from tonight.',
  unchanged: 'Nothing was changed. Choose another time for what is to be kept shorter or longer.',
  reasonMissing: 'Write why, in one sentence.',
  badChoice: 'That time can’t be chosen; choose one on the list.',
  nights: 'The last nights',
  noNights: 'Nothing has been cleared up yet. It is done each night after two o’clock, when the server runs.',
  nightNothing: 'Nothing was too old.',
  nightUnderWay: 'Is under way.',
  count: (title, count) => `${title}: ${count}`,
  kinds: {
    sessions: {
      title: 'Old sign-ins, links and keys',
      why: 'They can’t be used any more. A month is enough to see whether a stranger has been in.',
    },
    tries: {
      title: 'Tries to sign in',
      why: 'Only digests, which the brake against guessing needs for a month.',
    },
    mail: {
      title: 'Mail that could not be sent',
      why: 'Sent mail is deleted at once. What still waits after a couple of days is never sent.',
    },
    'access log': {
      title: 'The access log',
      why: 'Five years is a proposal: long enough to look into misuse that is found late. The beginning is cut off, and the rest can still be verified.',
    },
    documents: {
      title: 'Documents that were not used',
      why: 'Uploaded, but never part of the plan. What the plan was read from stays.',
    },
    reviews: {
      title: 'Finished reviews',
      why: 'The proposals, and who changed what on the way. The result stands in the plan, and the document stays.',
    },
    people: {
      title: 'People who have stopped',
      why: 'Name, mail and ways in are erased; what they decided stands under the title afterwards. As long as questions about an agreement are answered, it is good to know who did what.',
    },
  },
}
