import { danish } from './da/messages.ts'
import { english } from './en/messages.ts'
import type { Language } from './language.ts'
import { accessRequestsRoom } from './rooms/access-requests.ts'
import { conversationsRoom } from './rooms/conversations.ts'
import { marksRoom } from './rooms/marks.ts'
import { allotmentRoom } from './rooms/allotment.ts'
import { peopleRoom } from './rooms/people.ts'
import { providerRoom } from './rooms/provider.ts'
import { retentionRoom } from './rooms/retention.ts'
import { reportRoom } from './rooms/report.ts'
import { pasteRoom } from './rooms/paste.ts'
import { intakeRoom } from './rooms/intake.ts'

const allDanish = {
  ...danish,
  ...allotmentRoom.da,
  ...peopleRoom.da,
  ...providerRoom.da,
  ...reportRoom.da,
  ...pasteRoom.da,
  ...intakeRoom.da,
  ...marksRoom.da,
  ...conversationsRoom.da,
  ...accessRequestsRoom.da,
  ...retentionRoom.da,
}
const allEnglish: typeof allDanish = {
  ...english,
  ...allotmentRoom.en,
  ...peopleRoom.en,
  ...providerRoom.en,
  ...reportRoom.en,
  ...pasteRoom.en,
  ...intakeRoom.en,
  ...marksRoom.en,
  ...conversationsRoom.en,
  ...accessRequestsRoom.en,
  ...retentionRoom.en,
}

/** All texts of the screens, with those of every room. */
export type AllTexts = typeof allDanish

/** All texts of a language, for the server, reports and the API. The browser loads only what it shows (`use-texts.tsx`). */
export const textsOf = (language: Language): AllTexts => (language === 'en' ? allEnglish : allDanish)
