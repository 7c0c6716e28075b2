import type {ContenderId} from './contenders'
import type {Filtering} from './filtering'
import type {Loading} from './loading'
import type {Packed} from './packed'
import type {Reading} from './reading'
import {type Opening, type Results, type SizeName, stepKey, titleOf} from './results'
import type {Steps} from './steps'
import {cell, kilobytes, least, markdown, number, spread} from './tableTexts'

type Cell = (size: SizeName) => string
type Row = [what: string, budget: string, of: Cell]

/** CONTRACT § 6 and what stands beside it, in Markdown. */
export function budgetTable(results: Results): string {
  const {sizes} = results
  const rows = [
    ...mapRows(results, 'shaders', 'by shaders', ['≤ 1.0', '≤ 1.5', '≤ 8 a region + 8 kB']),
    ...mapRows(results, 'map', 'as the page draws it here', ['', '', '']),
    ...pageRows(results),
    ...filterRows(results),
    ...loadingRows(results),
    ...readingRows(results),
    ...packedRows(results),
    ...firstScreenRows(results),
  ]
  return markdown(
    ['what', 'budget', ...sizes.map(titleOf)],
    rows.map(([what, budget, of]) => [what, budget, ...sizes.map(of)]),
  )
}

function mapRows(results: Results, id: ContenderId, how: string, budgets: [string, string, string]): Row[] {
  const steps = stepsOf(results, id)
  const [more, growth, bytes] = budgets
  return [
    [`month, map alone ${how}: scripts, ms`, '', steps((one) => spread(one.scripts))],
    [`a mere redraw of the same scene ${how}: scripts, ms`, '', steps((one) => spread(one.redraw))],
    [
      `the month more than the redraw ${how}, least − least, ms`,
      more,
      steps((one) => number(least(one.scripts) - least(one.redraw))),
    ],
    [`month, map alone ${how}: × that of the smallest`, growth, (size) => times(results, size, id)],
    [`month, map alone ${how}: bytes to the GPU`, bytes, steps((one) => kilobytes(one.gpuBytes))],
  ]
}

function pageRows(results: Results): Row[] {
  const steps = stepsOf(results, 'page')
  return [
    ['month, whole page: scripts, ms', '', steps((one) => spread(one.scripts))],
    ['month, whole page: × that of the smallest', '≤ 1.5', (size) => times(results, size, 'page')],
  ]
}

function filterRows(results: Results): Row[] {
  const filtering = found<Filtering>(results.filtering)
  return [
    ['filter: scripts, ms', '≤ 30', filtering((one) => spread(one.scripts))],
    ['filter: new figures after, ms', '≤ 300', filtering((one) => spread(one.figures))],
  ]
}

function loadingRows(results: Results): Row[] {
  const loading = (of: (one: Loading) => number) =>
    found<Loading[]>(results.loading)((all) => spread(all.map(of)))
  return [
    ['loading CSV: longest task while files are read, ms', '≤ 100', loading((one) => one.longestReading)],
    ['the page’s own start: longest task, ms', '', loading((one) => one.longestStarting)],
    ['loading CSV: longest task after that, ms', '≤ 100', loading((one) => one.longestOpening)],
    ['loading CSV: all is read after, ms', '', loading((one) => one.read)],
    ['loading CSV: first frame after, ms', '', loading((one) => one.ready)],
    ['all that the page holds after load, MB', '', loading((one) => one.held / 1e6)],
    ['all that its worker with the rows holds, MB', '', loading((one) => one.heldByWorker / 1e6)],
  ]
}

function readingRows(results: Results): Row[] {
  const reading = found<Reading>(results.reading)
  return [
    ['CSV to columns: × the speed of papaparse alone', '≥ 0.6', reading((one) => ratios(one))],
    ['CSV to columns, ms', '', reading((one) => spread(one.columns))],
    ['papaparse alone, header objects, ms', '', reading((one) => spread(one.papaparse))],
    ['bytes a point: columns, months', '≤ 40', reading((one) => number(one.bytesPerPoint))],
    ['bytes a progress report', '', reading((one) => number(one.bytesPerReport))],
  ]
}

function packedRows(results: Results): Row[] {
  const packed = found<Packed>(results.packed)
  const opening = found<Opening>(results.opening)
  return [
    [
      'packed form: × faster to ready than CSV (in Node)',
      '≥ 5',
      packed(({csvMs, packedMs}) => number(least(csvMs) / least(packedMs))),
    ],
    ['CSV to ready in Node, ms', '', packed((one) => spread(one.csvMs))],
    ['packed form to ready in Node, ms', '', packed((one) => spread(one.packedMs))],
    ['packed form: bytes a row on disk', '≤ 25', packed((one) => number(one.bytesPerRow))],
    ['packed form: bytes a point on disk', '', packed((one) => number(one.bytesPerPoint))],
    ['packed form: bytes a region on disk', '', packed((one) => number(one.bytesPerRegion))],
    ['CSV to ready in the page, ms', '', opening((one) => spread(one.csvMs))],
    ['packed form to ready in the page, ms', '', opening((one) => spread(one.packedMs))],
  ]
}

function firstScreenRows({firstScreen, sizes}: Results): Row[] {
  const text = typeof firstScreen === 'string' ? firstScreen : number(firstScreen / 1000)
  return [['first screen, gzip, kB', '≤ 900', (size) => (size === sizes[0] ? text : '')]]
}

function stepsOf({steps}: Results, id: ContenderId) {
  return (of: (one: Steps) => string): Cell =>
    (size) =>
      cell(steps[stepKey(size, id)], of)
}

function found<Found extends object>(bySize: Partial<Record<SizeName, Found | string>>) {
  return (of: (one: Found) => string): Cell =>
    (size) =>
      cell(bySize[size], of)
}

function times(results: Results, size: SizeName, id: ContenderId): string {
  const base = results.steps[stepKey(results.sizes[0], id)]
  if (size === results.sizes[0] || !base || typeof base === 'string') return ''
  return cell(results.steps[stepKey(size, id)], (one) => number(least(one.scripts) / least(base.scripts)))
}

function ratios({columns, papaparse}: Reading): string {
  return spread(columns.map((ms, index) => papaparse[index] / ms))
}
