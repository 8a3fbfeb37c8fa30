import type { intake as danish } from '../da/intake.ts'

type Warning = Parameters<typeof danish.warning>[0]

const hiddenParts = (rows: number, columns: number): string =>
  [
    ...(rows > 0 ? [rows === 1 ? 'one row' : `${rows} rows`] : []),
    ...(columns > 0 ? [columns === 1 ? 'one column' : `${columns} columns`] : []),
  ].join(' and ')

/** English texts of intake: giving documents, what is kept of them, and what comes after a review. */
export const intake: typeof danish = {
  title: 'Import a document',
  short: 'Import',
  lead: 'Give the document as it is: budget agreement, implementation plan or case. Kædetræk reads it here on this machine and proposes items. Nothing enters the plan before you have accepted it.',
  file: 'Document',
  fileHint:
    'PDF with text, Word (.docx), Excel (.xlsx), OpenDocument (.odt), CSV, a saved web page or plain text, at most 50 MB.',
  read: 'Read the document',
  sending: 'Sending …',
  noFile: 'Choose a document first.',
  tooLarge: 'The document is larger than 50 MB; divide it into smaller parts.',
  demo: 'No document at hand?',
  demoText:
    'The new budget agreement of the demo municipality is ready. Read it in at once, or download it and look at it first.',
  demoRead: 'Read in the demo agreement',
  demoFile: 'Download as Word',
  demoPdf: 'Download as PDF',
  open: 'In progress',
  openText: 'Reviews waiting for you or a colleague.',
  finished: 'Done',
  unread: 'Kept, but not read',
  unreadText: 'The documents are kept. They can be downloaded, read again or deleted.',
  none: 'No documents yet',
  noneText: 'The first could be the budget agreement from the municipality’s website.',
  review: 'Continue',
  seeReview: 'See the review',
  progress: (accepted: number, waiting: number) => `${accepted} accepted · ${waiting} waiting`,
  inPlan: (count: number) => `${count} in the plan`,
  nothingFound: 'No proposals',
  givenBy: (when: string) => `received ${when}`,
  knownNotice: 'The document is in progress already. Here is the review as it was.',
  unreadable: {
    empty: 'The file is empty; choose another.',
    encrypted: 'The document is protected by a password; save a copy without, and try again.',
    'image only':
      'The document is a scanned picture without text; ask for the original, or run it through text recognition first.',
    damaged: 'The file is damaged and cannot be read; get it again, or save it anew.',
    'unknown format':
      'This type of file cannot be read; save the document as PDF, Word (.docx), Excel (.xlsx) or text.',
    'too large': 'The document is too large; divide it into smaller parts.',
    'too many cells':
      'The spreadsheet has too many cells; delete sheets and rows that do not belong, so that at most 100,000 rows are left.',
    'too slow': 'The document took more than a minute to read and was stopped; divide it into smaller parts.',
    'no text': 'There is no text in the document; choose another.',
  },
  notRead: 'The reading was stopped before it was done.',
  keptHere: 'The file is kept, so nothing is lost.',
  kinds: {
    'budget agreement': 'Budget agreement',
    'implementation plan': 'Implementation plan',
    'proposal catalogue': 'Catalogue of proposals',
    'capital programme': 'Capital programme',
    'budget follow-up': 'Budget follow-up',
    minutes: 'Agenda or minutes',
    strategy: 'Strategy',
    unknown: 'Document',
  },
  page: (number: number) => `Page ${number}`,
  megabytes: (size: string) => `${size} MB`,
  kilobytes: (size: string) => `${size} kB`,
  pages: (count: number) => `${count} ${count === 1 ? 'page' : 'pages'}`,
  download: 'Download the file',
  readOrDelete: 'Read again or delete',
  deleteTitle: 'Delete the document',
  deleteText: 'The file and the review of it disappear. What is in the plan cannot be deleted that way.',
  deleteYes: 'Delete for good',
  deleted: (name: string) => `“${name}” is deleted.`,
  isUsed: 'The document is the source of something in the plan and can therefore not be deleted.',
  isRead: 'The document is being read right now; stop the reading before you delete it.',
  readAgain: 'Read again',
  uses: 'What the document is used for',
  noUses: 'Nothing in the plan has been read from the document yet.',
  reviewsOf: 'Reviews',
  passageNote: (page: number) => `The passage on page ${page} is marked.`,
  passageNoteText: 'The passage in the text is marked.',
  readingTitle: 'Reading the document',
  readingText:
    'It rarely takes more than a few seconds. Large documents may take up to a minute. You can carry on meanwhile; the review appears under Import.',
  readingFor: (seconds: number) => `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`,
  somePages: (shown: number, of: number) =>
    `The document is long. Shown here: ${shown} ${shown === 1 ? 'page' : 'pages'} out of ${of}. All of it is in the file.`,
  goToPage: 'Show page',
  showPage: 'Show the page',
  pagesRead: (done: number, of: number) => `${done} of ${of} ${of === 1 ? 'page' : 'pages'} read`,
  partRead: (percent: number) => `${percent} per cent of the document has been read.`,
  stop: 'Cancel reading',
  columns: {
    title: 'What are the columns?',
    lead: 'The spreadsheet has columns that are not known by their headings. Say once what they are; it is remembered for the municipality, next time too.',
    settingsLead:
      'This is what the municipality has said of columns in spreadsheets. It holds the next time a spreadsheet is read.',
    unknown: 'Unknown columns',
    known: 'Known columns',
    knownEmpty: 'Nothing has been said of any column yet.',
    column: 'Column',
    examples: 'Examples',
    holds: 'It is',
    choose: 'Not chosen yet',
    forget: 'Forget, and ask again',
    save: 'Save, and read the sheet again',
    saveOnly: 'Save the columns',
    skip: 'Go to the review without',
    saved: (count: number) => (count === 1 ? 'One column is saved.' : `${count} columns are saved.`),
    nothingChosen: 'Choose at least one column, or go to the review without.',
    touched: 'You or a colleague have begun the review. It stays as it is, and a new one is begun.',
    leftOut: (names: readonly string[]) =>
      names.length === 1
        ? `The column »${names[0] ?? ''}« is not used because it is not known.`
        : `${names.length} columns are not used because they are not known: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}.`,
    say: 'Say what they are',
    all: 'Columns in spreadsheets',
    meanings: {
      number: 'Number',
      title: 'Name of the item',
      text: 'Text of the agreement',
      kind: 'Operating, capital or intent',
      area: 'Area of the declaration of intent',
      year0: 'Amount in the budget year',
      year1: 'Amount in the 1st estimate year',
      year2: 'Amount in the 2nd estimate year',
      year3: 'Amount in the 3rd estimate year',
      committee: 'Committee',
      centre: 'Centre',
      owner: 'Responsible position',
      deadline: 'Deadline',
      process: 'Process',
      crossCutting: 'Cross-cutting aspects',
      executiveRole: 'Role of the executive board',
      treatment: 'Political treatment',
      status: 'Status',
      light: 'Traffic light',
      finished: 'Finished (X)',
      none: 'Do not use',
    },
  },
  receipt: 'It is in the plan',
  receiptOf: (parts: string, change: number) => `${parts} put into the plan as change no. ${change}.`,
  itemCount: (count: number) => `${count} ${count === 1 ? 'item' : 'items'}`,
  themeCount: (count: number) => `${count} ${count === 1 ? 'theme' : 'themes'}`,
  decisionCount: (count: number) => `${count} ${count === 1 ? 'decision' : 'decisions'}`,
  and: 'and',
  fromDay: (date: string) => `It takes effect from ${date}.`,
  keptAmounts: (count: number) =>
    count === 1
      ? 'One item has other amounts in the document than in the plan. The original ones are locked and were kept; write the revised ones on the item together with the decision.'
      : `${count} items have other amounts in the document than in the plan. The original ones are locked and were kept; write the revised ones on the items together with the decision.`,
  next: 'What comes next',
  nameResponsible: 'Name those responsible',
  lacksResponsible: (count: number) =>
    count === 1 ? '1 has no responsible position.' : `${count} have no responsible position.`,
  allHaveResponsible: 'All have a responsible position.',
  shareOut: 'Share out to those responsible',
  shareOutText:
    'Each of them gets one page of their own: what the agreement says, amounts and dates, as mail and PDF.',
  openRound: 'Open a round',
  openRoundText: 'Then everybody responsible finds their items on the front page and gives a status.',
  roundOn: (title: string) => `Follow-up on ${title}`,
  seePlan: 'See the plan',
  seeThemes: 'See the themes',
  reviewRest: (count: number) => (count === 1 ? 'Review the last proposal' : `Review the last ${count}`),
  reviewRestText: (count: number): string =>
    count === 1
      ? 'It stays in the review until you have time.'
      : 'They stay in the review until you have time.',
  linkUp: 'Link the items to goals and strategies',
  linkUpText: 'Then every item can be traced up to what the council wants.',
  responsibles: 'Name those responsible',
  responsiblesLead:
    'Write the position, not the person. Enter goes to the next field, and Ctrl+D repeats what stands above. A position that is not there is created.',
  responsiblesFor: 'What',
  noneLacks: 'All open items and themes have somebody responsible',
  responsible: 'Responsible position',
  saveResponsibles: 'Save those responsible',
  savedResponsibles: (count: number) => (count === 1 ? 'One position saved.' : `${count} positions saved.`),
  nothingWritten: 'Write at least one position first.',
  alikeResponsible: (title: string, like: string) =>
    `“${title}” resembles “${like}”, which already exists. Write it the same way, or tick that it is new.`,
  isNew: (title: string) => `“${title}” is a new position`,
  reasonResponsibles: 'Responsible positions named',
  warning: (warning: Warning): string => {
    const item = typeof warning['item'] === 'string' ? warning['item'] : ''
    switch (warning.kind) {
      case 'no items':
        return 'No items could be recognised in the document.'
      case 'amount unreadable':
        return `${item}: an amount cannot be read.`
      case 'amount without year':
        return `${item}: an amount has no year and is not distributed.`
      case 'years unclear':
        return `${item}: it is not clear which years the amount is for.`
      case 'change worked out':
        return `${item}: the change is worked out from what the amount was and becomes.`
      case 'half year worked out':
        return `${item}: the half-year effect is taken as half of a whole year.`
      case 'level only':
        return `${item}: the text says what the amount was and will be, but not the change.`
      case 'derived operating':
        return `${item}: the text mentions running costs that follow, which are not part of the amount.`
      case 'range':
        return `${item}: there is a range and not one amount.`
      case 'year missing in ramp':
        return `${item}: there is no amount for ${String(warning['year'])}.`
      case 'approximate':
        return `${item}: the amount is given as approximate.`
      case 'text and table differ':
        return `${item}: text and table differ for ${String(warning['year'])}.`
      case 'unit missing':
        return 'A table does not say which unit its amounts are in.'
      case 'saving printed as positive':
        return `${item}: the saving is printed as plus and was read as minus.`
      case 'not agreed left out':
        return `${String(warning['count'])} items under “${String(warning['heading'])}” are not agreed and are left out.`
      case 'bodies alike':
        return `“${(warning['names'] as readonly string[]).join('” and “')}” resemble each other; are they the same committee?`
      case 'number used twice':
        return `The number ${String(warning['number'])} is used twice.`
      case 'total differs':
        return `The total “${String(warning['label'])}” for ${String(warning['year'])} does not match the items.`
      case 'page without text':
        return `Page ${String(warning['page'])} has no text; it may be a picture.`
      case 'hidden left out':
        return `The sheet »${String(warning['sheet'])}« has ${hiddenParts(Number(warning['rows']), Number(warning['columns']))} that are hidden and have not been read. Show them in the spreadsheet and give it again if they are to be included.`
      case 'hidden sheet left out':
        return `The sheet »${String(warning['sheet'])}« is hidden and has not been read. Show it in the spreadsheet and give it again if it is to be included.`
      case 'formulas without value':
        return `On the sheet »${String(warning['sheet'])}«, ${String(warning['count'])} formulas lack their result. Open the spreadsheet in Excel, save it, and give it again.`
      case 'too many items':
        return `The document has ${String(warning['count'])} rows that look like items. The first ${String(warning['most'])} are proposed. If it is a plan, divide it; if it is an account, delete the sheets that do not belong.`
      case 'macros left out':
        return 'The file has macros. They have not been run.'
      default:
        return 'There is something in the document to check.'
    }
  },
}
