import { parseArgs } from 'node:util'

/** What was asked for on the command line: words by themselves, options with a value, and options that are there or not. */
export type Asked<Value extends string, Flag extends string> = Readonly<{
  words: readonly string[]
  values: Readonly<Partial<Record<Value, string>>>
  flags: Readonly<Partial<Record<Flag, boolean>>>
}>

/** Reads options; nothing when there is one that isn't known, or one without its value. */
export function askedFor<Value extends string, Flag extends string>(
  args: readonly string[],
  values: readonly Value[],
  flags: readonly Flag[] = [],
): Asked<Value, Flag> | undefined {
  try {
    const parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries([
        ...values.map((name) => [name, { type: 'string' }] as const),
        ...flags.map((name) => [name, { type: 'boolean' }] as const),
      ]),
    })
    const own = parsed.values as Partial<Record<Value, string>> & Partial<Record<Flag, boolean>>
    return { words: parsed.positionals, values: own, flags: own }
  } catch {
    return undefined
  }
}

/** Says what stands in the way; the exit code of a command that could not do what it was asked. */
export function fail(sentence: string): 1 {
  console.error(sentence)
  return 1
}
