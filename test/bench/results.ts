import {CONTENDERS, type ContenderId} from './contenders'
import type {Filtering} from './filtering'
import type {Loading} from './loading'
import type {Reading} from './reading'
import {SIZES, type Size} from './sizes'
import type {Steps} from './steps'

export type SizeName = Size['name']

/** All that one run found. A text stands where something could not be measured, and says why. */
export interface Results {
  sizes: SizeName[]
  steps: Record<string, Steps | string>
  loading: Partial<Record<SizeName, Loading[] | string>>
  filtering: Partial<Record<SizeName, Filtering | string>>
  reading: Partial<Record<SizeName, Reading | string>>
  firstScreen: number | string
}

export function stepKey(size: SizeName, contender: ContenderId): string {
  return `${size} ${contender}`
}

type Cell = (size: SizeName) => string

/** The tables in Markdown. */
export function tablesOf(results: Results): string {
  return [
    '### Budgets',
    budgetTable(results),
    '### A change of month, beside the same work written the usual way',
    stepTable(results),
  ].join('\n\n')
}

function budgetTable(results: Results): string {
  const {sizes} = results
  const steps =
    (id: ContenderId, of: (one: Steps) => string): Cell =>
    (size) =>
      cell(results.steps[stepKey(size, id)], of)
  const loading =
    (of: (one: Loading) => number): Cell =>
    (size) =>
      cell(results.loading[size], (all) => spread(all.map(of)))
  const filtering =
    (of: (one: Filtering) => number[]): Cell =>
    (size) =>
      cell(results.filtering[size], (one) => spread(of(one)))
  const reading =
    (of: (one: Reading) => string): Cell =>
    (size) =>
      cell(results.reading[size], of)
  const once =
    (text: string): Cell =>
    (size) =>
      size === sizes[0] ? text : ''
  const first = results.firstScreen
  const rows: [string, string, Cell][] = [
    ['month, map alone: scripts, ms', '', steps('map', (one) => spread(one.scripts))],
    ['a mere redraw of the same scene: scripts, ms', '', steps('map', (one) => spread(one.redraw))],
    [
      'the month more than the redraw, ms',
      '≤ 1.0',
      steps('map', (one) => number(least(one.scripts) - least(one.redraw))),
    ],
    ['month, map alone: × that of the smallest', '≤ 1.5', (size) => times(results, size, 'map')],
    ['month, whole page: scripts, ms', '', steps('page', (one) => spread(one.scripts))],
    ['month, whole page: × that of the smallest', '≤ 1.5', (size) => times(results, size, 'page')],
    ['month: bytes to the GPU', '≤ 8 a region + 8 kB', steps('page', (one) => kilobytes(one.gpuBytes))],
    ['filter: scripts, ms', '≤ 30', filtering((one) => one.scripts)],
    ['filter: new figures after, ms', '≤ 300', filtering((one) => one.figures)],
    ['loading CSV: longest task while files are read, ms', '≤ 100', loading((one) => one.longestReading)],
    ['the page’s own start: longest task, ms', '', loading((one) => one.longestStarting)],
    ['loading CSV: longest task after that, ms', '≤ 100', loading((one) => one.longestOpening)],
    ['loading CSV: all is read after, ms', '', loading((one) => one.read)],
    ['loading CSV: first frame after, ms', '', loading((one) => one.ready)],
    ['CSV to columns: × the speed of papaparse alone', '≥ 0.6', reading((one) => ratios(one))],
    ['CSV to columns, ms', '', reading((one) => spread(one.columns))],
    ['papaparse alone, header objects, ms', '', reading((one) => spread(one.papaparse))],
    ['bytes a point: columns, months, map', '≤ 40', reading((one) => number(one.bytesPerPoint))],
    ['bytes a progress report', '', reading((one) => number(one.bytesPerReport))],
    ['all that the page holds after load, MB', '', loading((one) => one.held / 1e6)],
    ['packed form', '≥ 5 × faster, ≤ 25 bytes a row', once('not there yet')],
    ['first screen, gzip, kB', '≤ 900', once(typeof first === 'string' ? first : number(first / 1000))],
  ]
  return markdown(
    ['what', 'budget', ...sizes.map(titleOf)],
    rows.map(([what, budget, of]) => [what, budget, ...sizes.map(of)]),
  )
}

function stepTable(results: Results): string {
  const {sizes} = results
  const quantities: [string, (one: Steps) => string][] = [
    ['change to pixels, ms', (one) => spread(one.pixels)],
    ['scripts on the main thread, ms', (one) => spread(one.scripts)],
    ['main thread in all, ms', (one) => spread(one.tasks)],
    ['bytes to the GPU', (one) => kilobytes(one.gpuBytes)],
    ['objects made on the heap', (one) => kilobytes(one.garbage)],
  ]
  const rows = quantities.flatMap(([what, of]) =>
    CONTENDERS.map(({id, name}, index) => [
      index === 0 ? what : '',
      name,
      ...sizes.map((size) => cell(results.steps[stepKey(size, id)], of)),
    ]),
  )
  const race = (['page', 'map'] as const).map((id, index) => [
    index === 0 ? 'change to pixels, × Leaflet' : '',
    CONTENDERS.find((one) => one.id === id)!.name,
    ...sizes.map((size) => againstLeaflet(results, size, id)),
  ])
  return markdown(['a change of month', 'by', ...sizes.map(titleOf)], [...rows, ...race])
}

function titleOf(name: SizeName): string {
  const {points, columns, rows} = SIZES.find((size) => size.name === name)!
  return `${points.toLocaleString('en')} points, ${(columns * rows).toLocaleString('en')} regions`
}

function times(results: Results, size: SizeName, id: ContenderId): string {
  const base = results.steps[stepKey(results.sizes[0], id)]
  if (size === results.sizes[0] || !base || typeof base === 'string') return ''
  return cell(results.steps[stepKey(size, id)], (one) => number(least(one.scripts) / least(base.scripts)))
}

function againstLeaflet(results: Results, size: SizeName, id: ContenderId): string {
  const other = results.steps[stepKey(size, 'leaflet')]
  if (!other || typeof other === 'string') return ''
  return cell(results.steps[stepKey(size, id)], (one) => number(median(one.pixels) / median(other.pixels)))
}

function ratios({columns, papaparse}: Reading): string {
  return spread(columns.map((ms, index) => papaparse[index] / ms))
}

function cell<T extends object>(found: T | string | undefined, of: (found: T) => string): string {
  return typeof found === 'object' ? of(found) : (found ?? '')
}

/** Minimum, median and maximum. */
function spread(values: readonly number[]): string {
  if (values.length === 0) return '–'
  if (values.length === 1) return number(values[0])
  return `**${number(least(values))}** · ${number(median(values))} · ${number(Math.max(...values))}`
}

function kilobytes(values: readonly number[]): string {
  return values.some((value) => value > 0) ? `${number(median(values) / 1000)} kB` : '–'
}

function least(values: readonly number[]): number {
  return Math.min(...values)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

/** Three digits that count. */
function number(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return Number(value.toFixed(digits)).toLocaleString('en')
}

function markdown(header: string[], rows: string[][]): string {
  const lines = [header, header.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
