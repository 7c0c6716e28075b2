import {expect, test} from 'vitest'
import {readPackage} from '#data/readPackage'
import {issueLine} from '../builders/issues'
import {readerOf} from './checks'
import {specimens} from './corpus'
import {brokenCase, faultsOf, twinOf} from './run'

/** The same cases in every run; more of them by hand with `npm run fuzz`. */
const SEEDS = Array.from({length: 40}, (_, seed) => seed)

const all = await specimens()
const twin = await twinOf(all)

test.each(all)('$form: unbroken, nothing is wrong with it', async ({files}) => {
  const {issues, rows} = await readPackage(readerOf(files))
  expect(issues.map(issueLine)).toEqual([])
  expect(Object.values(rows).map(({accepted}) => accepted)).toEqual([3, 2, 3, 3, 2, 1])
})

test.each(all)('$form: whatever is broken, the rest is read, counted and told', async ({files}) => {
  const failures: unknown[] = []
  for (const seed of SEEDS) {
    const {name, files: broken} = brokenCase(files, seed)
    const faults = await faultsOf(broken, twin, seed)
    if (faults.length > 0) failures.push({seed, name, faults})
  }
  expect(failures).toEqual([])
})
