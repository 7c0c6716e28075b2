import {expect, test} from 'vitest'
import {afterArrival, afterChoice, placeOf, START} from '#app/steps'

const third = afterChoice(afterChoice(START))

test('each choice is one more to undo', () => {
  expect(third).toEqual({at: 2, last: 2})
})

test('what was undone can be made again, until something else is chosen', () => {
  const back = afterArrival(third, {at: 1, last: 1})
  expect(back).toEqual({at: 1, last: 2})
  expect(afterChoice(back)).toEqual({at: 2, last: 2})
})

test('an entry that a link within the page made is no choice, and ends what was undone', () => {
  expect(afterArrival({at: 1, last: 2}, null)).toEqual({at: 1, last: 1})
})

test.each([null, undefined, 7, {}, {at: 2, last: 1}, {at: -1, last: 3}, {at: '1', last: '2'}])(
  'an entry of somebody else bears no place: %j',
  (entry) => {
    expect(placeOf(entry)).toBeNull()
  },
)

test('after a reload the page knows its place by the entry', () => {
  expect(placeOf({at: 1, last: 3})).toEqual({at: 1, last: 3})
})
