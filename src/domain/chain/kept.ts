const shelves = new WeakMap<object, Map<string, unknown>>()

// A list that is filtered in ever new ways keeps what was asked for last.
const most = 64

/** Keeps what is made of an object, by name, for as long as the object lives: a list sorted one way, the totals of a filter. */
export function kept<Made>(of: object, name: string, make: () => Made): Made {
  let shelf = shelves.get(of)
  if (!shelf) shelves.set(of, (shelf = new Map<string, unknown>()))
  if (shelf.has(name)) return shelf.get(name) as Made
  const made = make()
  const [oldest] = shelf.keys()
  if (shelf.size >= most && oldest !== undefined) shelf.delete(oldest)
  shelf.set(name, made)
  return made
}
