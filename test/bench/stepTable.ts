import {CONTENDERS, type ContenderId} from './contenders'
import {type Results, type SizeName, stepKey, titleOf} from './results'
import type {Steps} from './steps'
import {cell, kilobytes, markdown, median, number, spread} from './tableTexts'

const QUANTITIES: [string, (one: Steps) => string][] = [
  ['change to pixels, ms', (one) => spread(one.pixels)],
  ['scripts on the main thread, ms', (one) => spread(one.scripts)],
  ['main thread in all, ms', (one) => spread(one.tasks)],
  ['bytes to the GPU', (one) => kilobytes(one.gpuBytes)],
  ['objects made on the heap', (one) => kilobytes(one.garbage)],
]

/** A change of month by each contender, in Markdown. */
export function stepTable(results: Results): string {
  const {sizes} = results
  const rows = QUANTITIES.flatMap(([what, of]) =>
    CONTENDERS.map(({id, name}, index) => [
      index === 0 ? what : '',
      name,
      ...sizes.map((size) => cell(results.steps[stepKey(size, id)], of)),
    ]),
  )
  const race = (['page', 'map', 'shaders'] as const).map((id, index) => [
    index === 0 ? 'change to pixels, × Leaflet' : '',
    CONTENDERS.find((one) => one.id === id)!.name,
    ...sizes.map((size) => againstLeaflet(results, size, id)),
  ])
  return markdown(['a change of month', 'by', ...sizes.map(titleOf)], [...rows, ...race])
}

function againstLeaflet(results: Results, size: SizeName, id: ContenderId): string {
  const other = results.steps[stepKey(size, 'leaflet')]
  if (!other || typeof other === 'string') return ''
  return cell(results.steps[stepKey(size, id)], (one) => number(median(one.pixels) / median(other.pixels)))
}
