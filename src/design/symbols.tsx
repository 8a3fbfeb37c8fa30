/** The marks inside the lights and the icons; each is drawn once per page and used by name. */
const lights = {
  green: ['M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18z', 'M5.8 10.3l2.9 2.9 5.5-6'],
  amber: ['M10 1.2 19.4 18.4H.6z', 'M10 7.2v5M10 15.3v.1'],
  red: ['M6 1h8l5 5v8l-5 5H6l-5-5V6z', 'M6.8 6.8l6.4 6.4M13.2 6.8l-6.4 6.4'],
  done: [
    'M3.5 1.5h13a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2z',
    'M5.6 10.3l3 3 5.8-6.4',
  ],
  none: ['M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16z', ''],
} as const

const icons = {
  clock: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 5.5V10l3 2',
  lock: 'M5.5 9h9A1.5 1.5 0 0 1 16 10.5V16a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 4 16v-5.5A1.5 1.5 0 0 1 5.5 9zM6.5 9V6.5a3.5 3.5 0 0 1 7 0V9',
  open: 'M5.5 9h9A1.5 1.5 0 0 1 16 10.5V16a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 4 16v-5.5A1.5 1.5 0 0 1 5.5 9zM6.5 9V6a3.5 3.5 0 0 1 6.6-1.6',
  yes: 'M3.5 10.5l4.2 4.2L16.5 5.5',
  no: 'M5 5l10 10M15 5 5 15',
  broken: 'M2 10h4l1.5-3M18 10h-4l-1.5 3M9.5 4.5 10.5 2M9.5 18l1-2.5',
  download: 'M10 3v9.5M6 9l4 4 4-4M3.5 17h13',
  plus: 'M10 4v12M4 10h12',
  print: 'M5.5 7V2.5h9V7M5.5 14H3V7h14v7h-2.5M5.5 11.5h9v6h-9z',
} as const

/** The shapes of the lights: circle, triangle, octagon, square, dashed circle. Never told apart by colour alone. */
export type LightShape = keyof typeof lights
/** The names of the icons. */
export type IconName = keyof typeof icons

/** All symbols of a page, once, unseen. */
export function Symbols() {
  return (
    <svg className="symbols" aria-hidden="true">
      {Object.entries(lights).map(([name, [shape, mark]]) => (
        <symbol key={name} id={`light-${name}`} viewBox="0 0 20 20">
          <path d={shape} />
          {mark ? <path className="light__mark" d={mark} /> : null}
        </symbol>
      ))}
      {Object.entries(icons).map(([name, path]) => (
        <symbol key={name} id={`icon-${name}`} viewBox="0 0 20 20">
          <path d={path} />
        </symbol>
      ))}
    </svg>
  )
}

/** An icon beside a word; never the only thing that says something. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" aria-hidden="true">
      <use href={`#icon-${name}`} />
    </svg>
  )
}

/** A light: shape, colour and word. */
export function LightMark({ shape, word }: { shape: LightShape; word: string }) {
  return (
    <span className={`light light--${shape}`}>
      <svg aria-hidden="true">
        <use href={`#light-${shape}`} />
      </svg>
      {word}
    </span>
  )
}
