import type { ExtractedLight } from '../../domain/intake/extraction.ts'

/** The traffic light that a colour (RRGGBB) stands for; most colours are only there to look at. */
export function lightOfColour(hex: string): ExtractedLight | undefined {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ]
  const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)]
  const lightness = (least + most) / 2
  if (!(most - least > 0.08)) return lightness > 0.3 && lightness < 0.92 ? 'grey' : undefined
  const hue = hueOf({ red, green, blue }, most, most - least)
  if (hue < 18 || hue > 335) return 'red'
  if (hue < 70) return 'amber'
  return hue < 175 ? 'green' : undefined
}

function hueOf(
  { red, green, blue }: Readonly<{ red: number; green: number; blue: number }>,
  most: number,
  spread: number,
): number {
  const sixth =
    most === red
      ? (green - blue) / spread
      : most === green
        ? 2 + (blue - red) / spread
        : 4 + (red - green) / spread
  return (sixth * 60 + 360) % 360
}

/** A colour made lighter (tint above 0) or darker (below), as themes have them. */
export const tinted = (hex: string, tint: number): string =>
  [0, 2, 4]
    .map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16)
      const turned = tint < 0 ? part * (1 + tint) : part + (255 - part) * tint
      return Math.max(0, Math.min(255, Math.round(turned)))
        .toString(16)
        .padStart(2, '0')
    })
    .join('')
