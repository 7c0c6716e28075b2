import {cell, type Markish, type PlotOptions, ruleY, text} from '@observablehq/plot'
import {formatNumber, formatPercent} from '#i18n/numbers'
import {textWidth} from '#ui/timeLayout'
import type {Frame} from './PlotView'
import type {TaskCell, TaskMatrix, TaskRow} from './taskModel'
import type {AllWords} from './useChartsWords'

/** Height of a row, in desk pixels. */
export const ROW = 21
/** Widths left and right of the cells, in desk pixels. */
const SIDES = {zh: {left: 104, right: 200}, en: {left: 148, right: 216}}

/** Up to 40 %, up to 80 %, more, all: a step of the sequence and an ink that is read on it. */
const STEPS = [
  {below: 0.4, fill: 'var(--seq-1)', ink: 'var(--ink)'},
  {below: 0.8, fill: 'var(--seq-2)', ink: 'var(--ink)'},
  {below: 1, fill: 'var(--seq-3)', ink: 'var(--chart-on-3)'},
  {below: Number.POSITIVE_INFINITY, fill: 'var(--seq-5)', ink: 'var(--chart-on-5)'},
]

function stepOf({share}: TaskCell) {
  return STEPS.find(({below}) => share < below - 1e-12) ?? STEPS[STEPS.length - 1]
}

export function matrixOptions(
  {rows, cells, columns, worst}: TaskMatrix,
  chosen: readonly string[],
  {unit, width}: Frame,
  {words, charts}: AllWords,
): PlotOptions {
  const sides = words.language === 'en' ? SIDES.en : SIDES.zh
  const at = (standing: number) =>
    width - (sides.right - 12) * unit + ((sides.right - 12) / 4) * unit * (standing + 1)
  const isTight =
    (width - (sides.left + sides.right) * unit) / columns.length < widestOf(columns, unit) + 4 * unit
  const names = new Map(rows.map(({id, name}) => [id, name]))
  return {
    marginLeft: sides.left * unit,
    marginRight: sides.right * unit,
    marginTop: (isTight ? 34 : 24) * unit,
    marginBottom: 26 * unit,
    x: {type: 'band', domain: columns.map(({county}) => county), padding: 0.06, label: null, axis: null},
    y: {type: 'band', domain: rows.map(({id}) => id), padding: 0.08, label: null, axis: null},
    marks: [
      ...headMarks(columns, unit, isTight, charts.tasks, (standing) => at(standing) - sides.left * unit),
      ...rowMarks(rows, chosen, worst, unit, sides.left, (standing) => at(standing) - sides.left * unit),
      cell(cells, {x: 'county', y: 'task', fill: (one: TaskCell) => stepOf(one).fill}),
      text(cells, {
        x: 'county',
        y: 'task',
        text: (one: TaskCell) => formatPercent(one.share, 0),
        fill: (one: TaskCell) => stepOf(one).ink,
      }),
      ...keyMarks(charts.tasks.classes, unit),
      cell(cells, {
        x: 'county',
        y: 'task',
        fill: 'transparent',
        className: 'chart-pick',
        title: ({task, column, townships, townshipsDone}: TaskCell) =>
          charts.tasks.cell(
            names.get(task) ?? task,
            column,
            formatNumber(townshipsDone),
            formatNumber(townships),
          ),
      }),
    ],
  }
}

function shortName({name}: {name: string}): string {
  return name.replace(/[市区县]$/, '')
}

/** Names that are wider than their cells stand on two levels. */
function widestOf(columns: TaskMatrix['columns'], unit: number): number {
  return Math.max(0, ...columns.map((column) => textWidth(shortName(column), 11 * unit)))
}

/** Counties above the cells, the four figures above their columns. */
function headMarks(
  columns: TaskMatrix['columns'],
  unit: number,
  isTight: boolean,
  {progress, plan, lag, overdue}: AllWords['charts']['tasks'],
  at: (standing: number) => number,
): Markish[] {
  const look = {frameAnchor: 'top', dy: -12 * unit, fill: 'var(--ink-2)', lineAnchor: 'middle'} as const
  return [
    ...[0, 1].map((level) =>
      text(
        columns.filter((_, index) => (isTight ? index % 2 : 0) === level),
        {...look, x: 'county', text: shortName, dy: -(12 + 12 * level) * unit},
      ),
    ),
    ...[`${progress} %`, `${plan} %`, lag, overdue].map((head, index) =>
      text([head], {...look, frameAnchor: 'top-left', text: [head], textAnchor: 'end', dx: at(index)}),
    ),
  ]
}

function rowMarks(
  rows: TaskRow[],
  chosen: readonly string[],
  worst: TaskMatrix['worst'],
  unit: number,
  left: number,
  at: (standing: number) => number,
): Markish[] {
  const heads = rows.filter(({standing}) => standing === null)
  const tasks = rows.filter(({standing}) => standing !== null)
  const isBold = ({id, standing}: TaskRow) =>
    chosen.includes(id) || (standing?.task === worst?.task && (worst?.lag ?? 0) > 0)
  const name = {y: 'id', text: 'name', frameAnchor: 'left', textAnchor: 'start', fontSize: 12 * unit} as const
  const figures: ((row: TaskRow) => string)[] = [
    ({standing}) => formatPercent(standing?.progress ?? Number.NaN),
    ({standing}) => formatPercent(standing?.planned ?? Number.NaN),
    ({standing}) => formatPercent(standing?.lag ?? Number.NaN),
    ({standing}) => (standing?.overdue ? formatNumber(standing.overdue) : '–'),
  ]
  const weights = [true, false].map((bold) => ({bold, of: tasks.filter((row) => isBold(row) === bold)}))
  return [
    ruleY(heads, {
      y: 'id',
      dy: -9 * unit,
      stroke: 'var(--line-2)',
      strokeWidth: unit,
      insetLeft: -left * unit,
    }),
    text(heads, {...name, dx: -(left - 2) * unit, fontWeight: 700, fill: 'var(--ink)'}),
    ...weights.flatMap(({bold, of}) => {
      const look = {fontWeight: bold ? 700 : 400, fill: 'var(--ink)'}
      return [
        text(of, {...name, ...look, dx: -(left - 12) * unit}),
        ...figures.map((figure, index) =>
          text(of, {
            ...look,
            y: 'id',
            text: figure,
            frameAnchor: 'left',
            textAnchor: 'end',
            dx: at(index),
            fontSize: 12 * unit,
          }),
        ),
      ]
    }),
  ]
}

/** What the colours mean, under the cells. */
function keyMarks(classes: readonly string[], unit: number): Markish[] {
  return STEPS.flatMap(({fill}, index) => {
    const dx = index * 92 * unit
    return [
      text(['■'], {
        text: ['■'],
        frameAnchor: 'bottom-left',
        dx,
        dy: 18 * unit,
        fill,
        fontSize: 14 * unit,
        textAnchor: 'start',
      }),
      text([index], {
        text: [classes[index]],
        frameAnchor: 'bottom-left',
        dx: dx + 15 * unit,
        dy: 17 * unit,
        textAnchor: 'start',
      }),
    ]
  })
}
