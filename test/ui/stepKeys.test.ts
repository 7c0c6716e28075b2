import {expect, test} from 'vitest'
import {stepOfKey} from '#ui/stepKeys'

const NONE = {ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, target: null}
const pressed = (keys: string, target: unknown = null) => {
  const parts = keys.split(' ')
  return stepOfKey({
    ...NONE,
    key: parts.at(-1)!,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('⌘'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    target: target as EventTarget,
  })
}

test.each([
  ['Ctrl z', 'undo'],
  ['⌘ z', 'undo'],
  ['Ctrl Shift Z', 'redo'],
  ['Ctrl y', 'redo'],
  ['z', null],
  ['Ctrl Alt z', null],
  ['Ctrl x', null],
])('%s asks for %s', (keys, step) => {
  expect(pressed(keys)).toBe(step)
})

test('a field that takes text keeps its own undo', () => {
  expect(pressed('Ctrl z', {closest: () => ({})})).toBeNull()
})
