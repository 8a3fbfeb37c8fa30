import { Icon } from '../design/symbols.tsx'
import type { Mark } from '../domain/access/mark.ts'
import { marksRoom } from '../messages/rooms/marks.ts'
import { useTexts } from '../messages/use-texts.tsx'
import type { ShownMarking, ShownWords } from './shown-marking.ts'

/** Whether something written is internal or shared, and who reads it: an icon and the words, never a colour alone. */
export function MarkLine({ marking }: { marking: ShownMarking }) {
  const { t } = useTexts(marksRoom)
  const { mark } = marking
  const readers = useReaders(marking)
  return (
    <span className={`said__mark said__mark--${mark}`}>
      <Icon name={iconOf[mark]} />
      <span>
        <strong>{t.marks.mark[mark]}</strong>: {t.marks.readBy(readers)}
      </span>
    </span>
  )
}

/** Who reads something, in words. */
function useReaders({ readers, circle }: ShownMarking): string {
  const { t } = useTexts(marksRoom)
  return readers === 'circle' && circle !== undefined ? t.marks.theCircle(circle) : t.marks.readers[readers]
}

const iconOf = { internal: 'lock', shared: 'open' } as const satisfies Record<Mark, string>

/** Words with their mark under each. */
export function MarkedTexts({
  words,
  isQuoted = false,
}: {
  words: readonly ShownWords[]
  isQuoted?: boolean
}) {
  return words.map(({ text, marking }) => (
    <div key={marking.mark} className="said">
      <div>{isQuoted ? `»${text}«` : text}</div>
      <MarkLine marking={marking} />
    </div>
  ))
}
