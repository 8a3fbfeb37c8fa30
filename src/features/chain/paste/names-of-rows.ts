import { randomUUID } from 'node:crypto'
import type { Kind } from '../../../domain/chain/element.ts'
import type { FindByName } from '../../../domain/chain/find-by-name.ts'
import { contentByName, isNamedKind } from '../../../domain/chain/known-by-name.ts'
import type { ElementId } from '../../../domain/ids.ts'
import { plainName } from '../../../domain/intake/review-names.ts'
import type { NewElement } from '../save-element.ts'
import type { MissingName } from './paste-result.ts'

/** What a name in a cell stands for: an element, nothing (the user leaves it out), or it is nobody's or several's. */
export type MeantBy = Readonly<{ id: ElementId | undefined } | { problem: 'name' | 'several' }>

/** Resolves the names in cells: rows of the same paste first, then what is there; what is missing can be made on the way. */
export class NamesOfRows {
  readonly #find: FindByName
  readonly #isWanted: (key: string) => boolean
  readonly #own = new Map<string, ElementId>()
  readonly #ownKind: Kind
  readonly #missing = new Map<string, { id: ElementId; kind: Kind; name: string; lines: number[] }>()

  constructor(ownKind: Kind, find: FindByName, isWanted: (key: string) => boolean) {
    this.#ownKind = ownKind
    this.#find = find
    this.#isWanted = isWanted
  }

  /** A row that others may name: a centre that institutions below it are put under. The first of a name goes for it. */
  addOwn(name: string, id: ElementId): void {
    const key = plainName(name)
    if (!this.#own.has(key)) this.#own.set(key, id)
  }

  meantBy(kinds: readonly Kind[], name: string, line: number): MeantBy {
    const found = this.#find(kinds, name)
    if (found.length > 1) return { problem: 'several' }
    if (found[0]) return { id: found[0].id }
    const own = kinds.includes(this.#ownKind) ? this.#own.get(plainName(name)) : undefined
    if (own) return { id: own }
    const kind = kinds.find(isNamedKind)
    if (!kind) return { problem: 'name' }
    const key = `${kind}:${plainName(name)}`
    const known = this.#missing.get(key)
    if (known) known.lines.push(line)
    else this.#missing.set(key, { id: randomUUID() as ElementId, kind, name, lines: [line] })
    return { id: this.#isWanted(key) ? this.#missing.get(key)?.id : undefined }
  }

  missing(): readonly MissingName[] {
    return [...this.#missing].map(([key, { kind, name, lines }]) => ({ key, kind, name, lines }))
  }

  /** What is to be made because rows that are made name it. */
  wanted(isUsed: (id: ElementId) => boolean): readonly NewElement[] {
    return [...this.#missing]
      .filter(([key, { id }]) => this.#isWanted(key) && isUsed(id))
      .map(
        ([, { id, kind, name }]) =>
          ({ id, kind, content: isNamedKind(kind) ? contentByName(kind, name) : {} }) as NewElement,
      )
  }
}
