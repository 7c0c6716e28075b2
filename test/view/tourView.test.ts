import {expect, test} from 'vitest'
import {INITIAL_VIEW} from '#view/codec'
import {baseOf} from '#view/resolve'
import {stopView, viewWritten} from '#view/tourView'
import {EMPTY, month} from '../measures/plain'
import {datasetOf} from '../measures/plainDataset'

const DATASET = datasetOf(EMPTY)
const SHOWN = {
  ...baseOf(DATASET),
  month: month('2018-03'),
  by: 'county' as const,
  camera: {lon: 121.1, lat: 30.2, zoom: 11.5},
  lang: 'en' as const,
}

test('a view that was written down at a stop is the same view there, but for what no stop says', () => {
  const written = viewWritten(SHOWN, DATASET)
  expect(written).toEqual({month: '2018-03', by: 'county', lon: '121.1', lat: '30.2', zoom: '11.5'})
  expect(stopView({view: written}, DATASET)).toMatchObject({
    month: SHOWN.month,
    by: 'county',
    camera: SHOWN.camera,
  })
  expect(stopView({view: written}, DATASET)).not.toHaveProperty('lang')
})

test('what a stop does not name is as the package opens; what the package lacks is left out', () => {
  const {county, measure} = stopView({view: {county: 'nowhere', measure: 'nothing'}}, DATASET)
  expect({county, measure}).toEqual({county: INITIAL_VIEW.county, measure: INITIAL_VIEW.measure})
})
