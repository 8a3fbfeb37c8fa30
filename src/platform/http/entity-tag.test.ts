import { expect, test } from 'vitest'
import { entityTag, isKnownTag, parseIfMatch } from './entity-tag.ts'

test('a version comes back from its own tag', () => {
  expect(parseIfMatch(entityTag(17))).toEqual({ kind: 'versions', versions: [17] })
})

test('several tags are any of them, with or without spaces', () => {
  expect(parseIfMatch('"3", "4","5" ')).toEqual({ kind: 'versions', versions: [3, 4, 5] })
})

test('no header and an empty one demand nothing, a star any version', () => {
  expect(parseIfMatch(undefined)).toEqual({ kind: 'missing' })
  expect(parseIfMatch('  ')).toEqual({ kind: 'missing' })
  expect(parseIfMatch(' * ')).toEqual({ kind: 'any' })
})

test('a weak tag and a tag that is no version match nothing, but are well-formed', () => {
  expect(parseIfMatch('W/"3"')).toEqual({ kind: 'versions', versions: [] })
  expect(parseIfMatch('"abc", "a,b"')).toEqual({ kind: 'versions', versions: [] })
})

test.each(['3', '"3', '3"', '"3" "4"', '"3", *', '"3"; "4"', "'3'"])('%s is malformed', (header) => {
  expect(parseIfMatch(header)).toEqual({ kind: 'malformed' })
})

test('what the reader has is recognised, weak or strong', () => {
  expect(isKnownTag('"1", W/"2"', '"2"')).toBe(true)
  expect(isKnownTag('"1"', '"2"')).toBe(false)
  expect(isKnownTag(undefined, '"2"')).toBe(false)
})
