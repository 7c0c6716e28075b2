import {expect, it} from 'vitest'
import {categoriesAdmitted} from '#map/software/pointSets'
import type {Selection} from '#measures/selection'

const selection: Selection = {
  regions: Uint8Array.of(1),
  tasks: Uint8Array.of(0, 1, 1),
  projectStates: Uint8Array.of(1, 1, 1, 1),
  // Not said, C, D; not said, no, yes.
  grades: Uint8Array.of(1, 0, 1),
  hardship: Uint8Array.of(0, 0, 1),
  houseStates: Uint8Array.of(1, 1, 1, 1),
}

it('lets projects through by their task', () => {
  expect([...categoriesAdmitted(selection, 'projects')]).toEqual([0, 1, 1])
})

it('lets houses through by grade and hardship together', () => {
  expect([...categoriesAdmitted(selection, 'houses')]).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 1])
})
