// Makes a picture of a screen small enough for the docs: at most 256 colours, a third of the size.
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
/** Two colours nearer than this to each other share a place in the palette while others have none. */
const nearColours = 300

/** The picture with a palette of its own. It takes what a browser gives: 8 bits, RGB or RGBA, not interlaced. */
export function withPalette(png) {
  const { width, height, channels, pixels } = pixelsOf(png)
  const colours = new Uint32Array(width * height)
  for (let at = 0; at < colours.length; at += 1) {
    const from = at * channels
    colours[at] = (pixels[from] << 16) | (pixels[from + 1] << 8) | pixels[from + 2]
  }
  const palette = paletteOf(colours)
  const places = new Map(palette.map((colour, place) => [colour, place]))
  const rows = Buffer.alloc((width + 1) * height)
  for (let at = 0; at < colours.length; at += 1) {
    const colour = colours[at]
    if (!places.has(colour)) places.set(colour, nearest(palette, colour))
    // Each row begins with its filter: none.
    rows[at + Math.floor(at / width) + 1] = places.get(colour)
  }
  const head = Buffer.from(png.subarray(16, 29))
  // 8 bits to a pixel, each a place in the palette.
  head[8] = 8
  head[9] = 3
  const list = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', list),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The colours most used, first those that differ from each other, so that a rare red keeps its place among many greys. */
function paletteOf(colours) {
  const counts = new Map()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const byUse = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a))
  if (byUse.length <= 256) return byUse
  const chosen = []
  const near = []
  for (const colour of byUse) {
    if (chosen.length === 256) break
    const isNear = chosen.some((one) => distance(one, colour) < nearColours)
    ;(isNear ? near : chosen).push(colour)
  }
  return [...chosen, ...near].slice(0, 256)
}

const nearest = (palette, colour) =>
  palette.reduce(
    (best, one, place) => (distance(one, colour) < distance(palette[best], colour) ? place : best),
    0,
  )

const distance = (a, b) =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2

/** Unpacks the rows of a PNG and takes their filters off. */
function pixelsOf(png) {
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const channels = png[25] === 6 ? 4 : 3
  const parts = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const raw = inflateSync(Buffer.concat(parts))
  const stride = width * channels
  const pixels = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)]
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x
      const left = x < channels ? 0 : pixels[at - channels]
      const up = y === 0 ? 0 : pixels[at - stride]
      const corner = x < channels || y === 0 ? 0 : pixels[at - stride - channels]
      pixels[at] = raw[at + y + 1] + predicted(filter, left, up, corner)
    }
  }
  return { width, height, channels, pixels }
}

function predicted(filter, left, up, corner) {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(guess - one))
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

function chunk(name, content) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
