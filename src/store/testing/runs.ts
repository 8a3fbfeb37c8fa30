/** How often a property about tampering is tried: a few times in the tests, as often as `npm run bench:history` asks there. */
export const runs = (usual: number): number => {
  const asked = Number(process.env['KAEDETRAEK_TAMPERINGS'] ?? 0)
  return asked > 0 ? Math.ceil((asked * usual) / usualTotal) : usual
}

/** All runs of all properties in the tests. */
const usualTotal = 360
