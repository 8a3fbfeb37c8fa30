import type { insight as danish } from '../da/insight.ts'

const days = (count: string | number | undefined): string =>
  `${count} ${Number(count) === 1 ? 'day' : 'days'}`

/** English texts of findings and the page that lists them. A finding speaks of links and dates, never of persons. */
export const insight: typeof danish = {
  title: 'Does it hold together?',
  lead: 'These are the places where the chain has come off: what is missing, what that rests on, and what can be done.',
  none: 'The chain holds together',
  noneText: 'None of the rules finds anything just now.',
  noneYet: 'There is nothing to look at yet',
  toFoundation: 'Go to Foundation',
  noneYetText: 'When there are items, goals and links, this page shows where they don’t hold together.',
  evidence: 'What it rests on',
  noEvidence: 'No links found',
  suggestion: 'What can be done?',
  count: (count) => `${count} ${count === 1 ? 'place' : 'places'}`,
  serious: 'Serious',
  attention: 'Worth a look',
  rule: (number) => `Rule ${number}`,
  showRest: (count) => `Show ${count} more`,
  showAll: (count) => `Show all ${count}`,
  since: (date) => `First found on ${date}`,
  stage: {
    'with the responsible': 'With the person responsible',
    'with the direktion': 'With the executive board',
    released: 'Released',
  },
  answerBy: (date) =>
    `The person responsible sees it first and may answer until ${date}. After that the executive board sees it.`,
  answers: 'Answers',
  answerCount: (count) => `${count} ${count === 1 ? 'answer' : 'answers'}`,
  noAnswers: 'Nobody has answered yet.',
  answerKind: {
    comment: 'Comment',
    dismissal: 'Closed',
    reopening: 'Opened again',
    release: 'Released',
  },
  byResponsible: 'for the person responsible',
  answerTitle: 'Write an answer',
  answerLabel: 'Answer or reason',
  answerHint: 'Write about links and dates, not about people. An answer can’t be changed or deleted.',
  answerWhat: 'What is to happen?',
  answerChoice: {
    comment: 'It is a comment',
    dismissal: 'Close this with the reason given',
    reopening: 'Open it again',
    release: 'Let committees and the council see it',
  },
  answerSave: 'Save the answer',
  answerMissing: 'Write an answer before you save.',
  answerNotAllowed: 'That answer isn’t possible here. Choose a comment, or ask the coordinator.',
  answerLink: 'Answer',
  dismissed: 'Closed',
  dismissedText: 'What is closed stays, with reason, name and date.',
  asOfNote: (date) => `This is how it held together on ${date}.`,
  otherDay: 'Show another day',
  showDay: 'Show the day',
  mended: 'Put right',
  mendedText: 'New evidence has closed them.',
  unjudged: 'Can’t be judged',
  unjudgedText: 'Something isn’t recorded here. That isn’t the same as something being wrong.',
  missing: {
    'adopted budget': (title) =>
      `${title}: there is no agreement with a day of adoption for the budget that it is to shape.`,
    'day of decision': (title) => `${title}: it doesn’t say when it was decided.`,
    signature: (title) => `${title}: it doesn’t say when the agreement was signed.`,
    'readable amounts': (title) => `${title}: the total fits so far, but some amounts can’t be read.`,
  },
  groups: {
    words: 'Decoupling 1. Words without practice',
    pillars: 'Decoupling 2. The theme disappears in the pillars',
    plan: 'The plan itself',
    money: 'Money and goals',
  },
  rules: {
    'item without path to a goal': {
      title: 'The item leads to no goal',
      sentence: (facts) =>
        facts['links'] === 0
          ? 'The item isn’t linked to anything that the municipality wants.'
          : 'The item is linked upwards, but not to an effect goal.',
      suggestion: 'Link the item to the goal that it is to help, or write why a goal isn’t relevant.',
    },
    'goal that nothing carries out': {
      title: 'Nobody carries the goal out',
      sentence: () => 'Neither items, agreements, projects nor appropriations are linked to the goal.',
      suggestion: 'Link an item, a framework agreement or a project to the goal, or reconsider the goal.',
    },
    'goal without measure': {
      title: 'The goal can’t be measured',
      sentence: (facts) =>
        facts['indicators'] === 0
          ? 'The goal has no indicator.'
          : 'The goal’s indicator lacks a baseline, a target or a year.',
      suggestion:
        'Choose an indicator with baseline, target and year. An effect in words is allowed, but stays listed here.',
    },
    'item without responsible': {
      title: 'Nobody is responsible for the item',
      sentence: () => 'No position is named as responsible for the item.',
      suggestion: 'Name the position that answers for the item.',
    },
    'item without committee': {
      title: 'The item belongs to no committee',
      sentence: () => 'The item has no committee, so it is on nobody’s work plan.',
      suggestion: 'Choose the committee that is to follow the item.',
    },
    'item without money': {
      title: 'The item has no amounts',
      sentence: (facts) =>
        facts['type'] === 'capital'
          ? 'A capital project without an amount in any of the years.'
          : 'An operating change without an amount in any of the years.',
      suggestion: 'Write the amounts of the agreement, or make the item a declaration of intent.',
    },
    'sign against effect': {
      title: 'The sign does not fit the effect',
      sentence: (facts, show) =>
        facts['effect'] === 'expansion'
          ? `The item is an expansion, but its amount in ${facts['year']} is ${show.money(Number(facts['kroner']))}, a reduction.`
          : `The item is to give lower expenditure or more income, but its amount in ${facts['year']} is ${show.money(Number(facts['kroner']))} with a plus sign.`,
      suggestion:
        'Check in the agreement whether a minus is missing, or whether the effect is the wrong one.',
    },
    'loose element': {
      title: 'Linked to nothing above it',
      sentence: (facts) =>
        `It has stood for ${facts['days']} days without a link upwards. After ${facts['after']} days an element counts as loose.`,
      suggestion:
        'Link it to what it is there for, or to the law, core task or leadership foundation that directs it.',
    },
    'captured by one sector': {
      title: 'One committee alone carries the theme',
      sentence: (facts) =>
        `The theme is carried by ${facts['items']} ${facts['items'] === 1 ? 'item' : 'items'}, all of which belong to ${facts['committee']}. ${
          facts['searched'] === 0
            ? 'No cross-cutting priority is recorded, nor any decision of the council to look for one in.'
            : `The council has set no cross-cutting priority, as far as its ${facts['searched'] === 1 ? 'one recorded decision shows' : `${facts['searched']} recorded decisions show`}.`
        }`,
      suggestion:
        'Take the theme to a theme meeting and let more committees contribute, or set a cross-cutting priority.',
    },
    'status older than the round': {
      title: 'The status is older than the round',
      sentence: (facts, show) =>
        facts['on'] === undefined
          ? `No status has been given in ${facts['round']}, which opened on ${show.date(String(facts['opensOn']))}.`
          : `The latest status is from ${show.date(String(facts['on']))}; ${facts['round']} opened on ${show.date(String(facts['opensOn']))}.`,
      suggestion: 'Give a status; it takes less than two minutes.',
    },
    'status without explanation': {
      title: 'The status has no explanation',
      sentence: (facts, show) =>
        `The status of ${show.date(String(facts['on']))} is ${facts['light'] === 'red' ? 'red' : 'amber'}, but doesn’t say why.`,
      suggestion: 'Write one sentence on what is difficult and what help is needed.',
    },
    'decided after the budget': {
      title: 'Decided after the budget that it should shape',
      sentence: (facts, show) =>
        `Decided on ${show.date(String(facts['decidedOn']))}, ${days(facts['days'])} after the budget for ${facts['year']} (${show.date(String(facts['budgetOn']))}).`,
      suggestion: 'Move the work forward in the year, so that it is ready for the theme meeting in June.',
    },
    'signed too late': {
      title: 'Signed after the year began',
      sentence: (facts, show) =>
        `The agreement for ${facts['year']} was signed on ${show.date(String(facts['signedOn']))}, ${days(facts['days'])} after ${show.date(String(facts['by']))}.`,
      suggestion:
        'Make next year’s agreements right after the budget, so that units know their frame before the year begins.',
    },
    'money without goal': {
      title: 'Money that reaches no goal',
      sentence: (facts, show) =>
        `${show.money(Number(facts['kroner']))} in ${facts['year']} (${show.share(Number(facts['share']))} of the agreement’s amounts, expenditure and reductions added) lies in ${facts['items']} ${facts['items'] === 1 ? 'item' : 'items'} without an effect goal.${Number(facts['unknown']) > 0 ? ` Beside that, ${facts['unknown']} ${facts['unknown'] === 1 ? 'amount' : 'amounts'} that can’t be read.` : ''}`,
      suggestion: 'Begin with the largest amounts: which goal are they to help?',
    },
    'vision without practice': {
      title: 'The vision lacks practice',
      sentence: (facts, show) =>
        [
          facts['linked'] ? '' : 'No policy, theme or goal is linked to the vision.',
          facts['done']
            ? ''
            : facts['newest'] === undefined
              ? 'No items, initiatives or actions carry it out.'
              : `Nothing has been done for ${facts['months']} months; last on ${show.date(String(facts['newest']))}.`,
          facts['measured'] ? '' : 'Nothing below it is measured.',
        ]
          .filter(Boolean)
          .join(' '),
      suggestion:
        'Link a policy or a goal to the vision, or write the vision so that somebody can act on it.',
    },
    'totals do not reconcile': {
      title: 'The items don’t add up to the agreement’s total',
      sentence: (facts, show) =>
        `${facts['label']} ${facts['year']}: the agreement says ${show.money(Number(facts['printed']))}, the items add up to ${show.money(Number(facts['sum']))}. Difference: ${show.money(Number(facts['difference']))}.${Number(facts['unknown']) > 0 ? ` ${facts['unknown']} ${facts['unknown'] === 1 ? 'amount' : 'amounts'} can’t be read and ${facts['unknown'] === 1 ? 'is' : 'are'} left out.` : ''}`,
      suggestion: 'Look for items that are missing, appear twice or have the wrong sign.',
    },
  },
}
