import type { Block, Cell, Paper, Table } from '../../documents/write/paper.ts'
import type { Workbook } from '../../documents/write/write-xlsx.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { Format } from '../../messages/format.ts'
import type { Language } from '../../messages/language.ts'
import { marksRoom } from '../../messages/rooms/marks.ts'
import { inRoom } from '../../messages/room.ts'
import type { AccessRequestsTexts } from '../../messages/rooms/access-requests.ts'
import type { RequestData } from './request-data.ts'
import { countsByDecider } from './shown-covered.ts'

/** What a package is written with. */
export type PackageWording = Readonly<{
  t: AccessRequestsTexts
  format: Format
  language: Language
  sender: string
  on: IsoDate
}>

/** The list (listen) as a spreadsheet: a row for each thing that is covered. */
export const packageWorkbook = (data: RequestData, wording: PackageWording): Workbook => {
  const { t, language, sender, on } = wording
  const title = t.accessRequests.paper(data.request.reference)
  return {
    title,
    sender,
    language,
    on,
    sheets: [{ name: title, table: listTable(data, wording), stickyColumns: 2 }],
  }
}

function listTable({ covered }: RequestData, { t, format, language }: PackageWording): Table {
  const words = t.accessRequests
  const { marks } = inRoom(marksRoom, language)
  return {
    caption: words.title,
    isCaptionHidden: true,
    columns: [
      { label: words.on, share: 2 },
      { label: words.what, share: 3 },
      { label: words.about, share: 4 },
      { label: words.text, share: 7 },
      { label: words.openness, share: 2 },
      { label: words.mark, share: 2 },
      { label: words.why, share: 4 },
      { label: words.decides, share: 4 },
    ],
    rows: covered.map((one) => ({
      cells: [
        { kind: 'date', value: one.on, shown: format.date(one.on) },
        text(words.sort[one.sort]),
        text(one.title),
        text(one.text),
        text(t.common.openness[one.openness]),
        text(marks.mark[one.mark]),
        text(one.why ?? ''),
        text(one.decides),
      ],
    })),
  }
}

/** The overview (oversigten) as a paper: what was asked, who decides about how much, and each thing in short. */
export function packagePaper(data: RequestData, wording: PackageWording): Paper {
  const { t, format, language, sender, on } = wording
  const { request, covered } = data
  const words = t.accessRequests
  const period = words.period(
    request.from && format.date(request.from),
    request.to && format.date(request.to),
  )
  return {
    title: words.paper(request.reference),
    sender,
    meta: [
      { label: words.receivedOn, value: format.date(request.receivedOn) },
      { label: words.answerBy, value: format.date(request.answerBy) },
      { label: words.madeOn, value: format.date(on) },
      {
        label: words.asks,
        value: [request.aboutName, request.words && `»${request.words}«`, period].filter(Boolean).join(' · '),
      },
    ],
    language,
    orientation: 'landscape',
    on,
    blocks: [
      {
        kind: 'heading',
        level: 1,
        text: covered.length === 0 ? words.nothing : words.covered(covered.length),
      },
      ...(covered.length === 0
        ? ([{ kind: 'paragraph', words: words.nothingText }] as const)
        : ([
            { kind: 'heading', level: 2, text: words.by },
            {
              kind: 'list',
              items: countsByDecider(covered).map(
                ({ decides, count }) => `${decides}: ${format.number(count)}`,
              ),
            },
            overview(data, wording),
          ] as const)),
      { kind: 'heading', level: 1, text: words.others },
      { kind: 'paragraph', words: words.othersLead },
      { kind: 'list', items: words.othersList },
    ],
  }
}

function overview({ covered }: RequestData, { t, format, language }: PackageWording): Block {
  const words = t.accessRequests
  const { marks } = inRoom(marksRoom, language)
  return {
    kind: 'table',
    caption: words.title,
    isCaptionHidden: true,
    columns: [
      { label: words.on, share: 2 },
      { label: words.what, share: 4 },
      { label: words.text, share: 7 },
      { label: words.openness, share: 3 },
      { label: words.decides, share: 3 },
    ],
    rows: covered.map((one) => ({
      cells: [
        { kind: 'date', value: one.on, shown: format.date(one.on) },
        { ...text(one.title), isStrong: true, note: words.sort[one.sort] },
        text(one.text),
        {
          ...text(`${t.common.openness[one.openness]} · ${marks.mark[one.mark]}`),
          ...(one.why ? { note: one.why } : {}),
        },
        text(one.decides),
      ],
    })),
  }
}

const text = (words: string): Extract<Cell, { kind: 'text' }> => ({ kind: 'text', text: words })
