import type {Words} from '#i18n/words'
import type {Snapshot} from '#measures/types'
import type {RegionFills} from '#scene/regions'
import {groundOf, sceneOf} from '#scene/scene'
import type {PlanState} from '#ui/planState'
import type {Theme} from '#view/view'
import {feasibleRatio, mapPicture} from './mapPicture'
import {legendHeight} from './SheetLegend'
import {TWIN_PADDING, twinWidth} from './SheetTwin'
import {
  type Area,
  legendObstacle,
  mapPadding,
  type SheetKind,
  type SheetLayout,
  sheetLayout,
} from './sheetLayout'
import {type SheetModel, sheetModel} from './sheetModel'
import {sheetSvg} from './sheetSvg'

export type Step = 'map' | 'sheet' | 'file' | 'rows'

export interface SheetOf {
  state: PlanState
  words: Words
  theme: Theme
  kind: SheetKind
  /** Desk pixels. */
  width: number
  height: number
  /** Device pixels of a desk pixel. */
  ratio: number
  /** Where the drawing stays a drawing, the map alone is held as pixels. */
  only?: 'map'
  signal: AbortSignal
  onStep: (step: Step) => void
}

export interface DrawnSheet {
  model: SheetModel
  layout: SheetLayout
  map: HTMLCanvasElement
  /** All but the map. */
  svg: Blob
  /** What could be drawn; less than asked for where this computer holds no larger picture. */
  ratio: number
}

/** The map and what stands around it, each as sharp as asked: for pictures, slides and posters. */
export async function drawSheet(of: SheetOf): Promise<DrawnSheet> {
  const {state, words, theme, kind, width, height, signal, onStep} = of
  const comparison = state.compared && (await import('#ui/compare/parts'))
  const model = sheetModel(state, theme, words, comparison)
  const layout = sheetLayout(kind, width, height, legendHeight(model), model.notes.filter(Boolean))
  const whole = of.only === 'map' ? layout.map : layout
  const ratio = feasibleRatio(whole.width, whole.height, of.ratio)
  onStep('map')
  const fills = comparison?.fillsOf(state, theme)
  const map = model.twin
    ? await drawTwin(state, model, layout, ratio, signal)
    : await drawMap(state, state.snapshot, fills, model, layout, ratio, signal)
  onStep('sheet')
  return {model, layout, map, ratio, svg: sheetSvg(model, layout)}
}

/** Both months beside each other, at one scale. */
async function drawTwin(
  state: PlanState,
  model: SheetModel,
  layout: SheetLayout,
  pixelRatio: number,
  signal: AbortSignal,
): Promise<HTMLCanvasElement> {
  const whole = document.createElement('canvas')
  whole.width = Math.round(layout.map.width * pixelRatio)
  whole.height = Math.round(layout.map.height * pixelRatio)
  const context = whole.getContext('2d')
  if (!context) throw new Error('the browser gives no canvas of this size')
  const width = twinWidth(layout)
  const one = {...layout, map: {...layout.map, width}}
  const snapshots = [state.compared ?? state.snapshot, state.snapshot]
  for (const [at, snapshot] of snapshots.entries()) {
    const map = await drawMap(state, snapshot, undefined, model, one, pixelRatio, signal)
    context.drawImage(map, Math.round(at * width * pixelRatio), 0)
  }
  return whole
}

async function drawMap(
  {dataset, source, view, selection, output}: PlanState,
  snapshot: Snapshot,
  fills: RegionFills | undefined,
  {theme, words, twin}: SheetModel,
  layout: SheetLayout,
  pixelRatio: number,
  signal: AbortSignal,
): Promise<HTMLCanvasElement> {
  const {drawing} = output
  if (!drawing) throw new Error('this computer draws no maps')
  const {measure, by, layers, camera, township} = view
  const selected = township === null ? -1 : dataset.regions.code.indexOf(township)
  const settings = {theme, language: words.language, measure, by, selected, layers, selection, fills}
  const {width, height} = layout.map
  return mapPicture(
    {
      ...drawing,
      scene: sceneOf(groundOf(dataset, source), snapshot, settings),
      width,
      height,
      scale: 1,
      pixelRatio,
      camera: camera && {...camera, zoom: camera.zoom - Math.log2(screenUnit())},
      padding: twin ? TWIN_PADDING : mapPadding(layout),
      obstacles: twin ? [] : [legendObstacle(layout)],
    },
    signal,
  )
}

/** CSS pixels of one desk pixel on this screen. */
export function screenUnit(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
}

/** The sheet as one picture. */
export async function sheetPng({map, layout, svg, ratio}: DrawnSheet): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(layout.width * ratio)
  canvas.height = Math.round(layout.height * ratio)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('the browser gives no canvas of this size')
  context.drawImage(map, ...scaled(layout.map, ratio))
  const url = URL.createObjectURL(svg)
  try {
    context.drawImage(await loaded(url), 0, 0, canvas.width, canvas.height)
  } finally {
    URL.revokeObjectURL(url)
  }
  return canvasPng(canvas)
}

export function canvasPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))),
      'image/png',
    ),
  )
}

function scaled({x, y, width, height}: Area, ratio: number): [number, number, number, number] {
  return [x * ratio, y * ratio, width * ratio, height * ratio]
}

async function loaded(url: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = url
  await image.decode()
  return image
}
