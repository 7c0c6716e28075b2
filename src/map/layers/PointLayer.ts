import {Layer, type LayerProps, type UpdateParameters} from '@deck.gl/core'
import type {Device} from '@luma.gl/core'
import type {Admission} from '#scene/admission'
import type {Origin} from '#scene/mercator'
import type {PointKind, PointSet} from '#scene/points'
import {RowsGone} from '#scene/source'
import {AdmissionTexture} from './AdmissionTexture'
import {cameraProps, FLAT, pixelRatioOf} from './camera'
import {type CampaignModel, type Channels, createModel} from './model'
import {pointFs, pointModule, pointVs} from './pointShader'

export interface PointLayerProps extends LayerProps {
  kind: PointKind
  /** Asked when the layer first draws, and again by a layer made anew; another function asks anew. */
  load: () => Promise<PointSet>
  origin: Origin
  /** What the filter lets through. A new object is written anew. */
  admission: Admission
  month: number
  /** Bit i: state i is shown (PROJECT_STATES, HOUSE_STATES; state 2 is overdue in both). */
  states: number
  /** Timeline months from which houses not relieved, not treated, are overdue. */
  deadlines: [relief: number, treatment: number]
  /** Of each state. */
  colors: [Channels, Channels, Channels, Channels]
  halo: Channels
  /** Radii are multiplied by it. */
  scale: number
  /** 0 nothing … 1 all: how far the marks have taken over from their density. */
  share: number
}

/** Projects lie above houses, as they are drawn after them; depth must not turn that round. */
const DEPTHS: Record<PointKind, number> = {houses: 0.8, projects: 0.4}
const STACKED = {...FLAT, depthWriteEnabled: true, depthCompare: 'less-equal'} as const

/**
 * Projects or houses: rows uploaded once, their state at a month and whether the filter lets them through found on
 * the GPU. Overdue ones lie on top. One vertex a row: software rendering pays about 10 µs for each instance of an
 * instanced draw. The rows are not kept on the page.
 */
export class PointLayer extends Layer<Required<PointLayerProps>> {
  static override layerName = 'PointLayer'
  declare state: {drawn?: CampaignModel; admission?: AdmissionTexture; asked?: () => Promise<PointSet>}

  override initializeState(): void {
    this.state = {admission: new AdmissionTexture(this.context.device)}
  }

  override updateState({props, oldProps}: UpdateParameters<this>): void {
    if (props.admission !== oldProps.admission) this.state.admission?.write(props.admission)
    if (props.load !== oldProps.load) this.ask(props.load)
  }

  override draw(): void {
    const {drawn, admission} = this.state
    if (!drawn || !admission?.texture) return
    const {kind, origin, month, states, deadlines, colors, halo, scale, share} = this.props
    const pixelRatio = pixelRatioOf(this.context.device)
    drawn.model.setBindings({admission: admission.texture})
    drawn.model.shaderInputs.setProps({
      camera: cameraProps(this.context.viewport, origin, pixelRatio),
      point: {
        color0: colors[0],
        color1: colors[1],
        color2: colors[2],
        color3: colors[3],
        halo,
        deadlines,
        month,
        scale,
        share,
        depth: DEPTHS[kind],
        states,
        houses: kind === 'houses' ? 1 : 0,
        regionCount: admission.regionCount,
      },
    })
    drawn.model.draw(this.context.renderPass)
  }

  override finalizeState(): void {
    delete this.state.asked
    this.state.drawn?.destroy()
    this.state.admission?.destroy()
  }

  /** What was asked before is of no more use when its answer comes. */
  private ask(load: () => Promise<PointSet>): void {
    this.state.asked = load
    this.state.drawn?.destroy()
    delete this.state.drawn
    load().then(
      (points) => {
        if (this.state.asked !== load || points.count === 0) return
        this.state.drawn = createPoints(this.context.device, this.id, points)
        this.setNeedsRedraw()
      },
      (error: Error) => {
        if (!(error instanceof RowsGone)) this.raiseError(error, `rows of ${this.props.kind}`)
      },
    )
  }
}

function createPoints(device: Device, id: string, points: PointSet): CampaignModel {
  const {positions, months, looks, regions, categories} = points
  return createModel(device, {
    id,
    vs: pointVs,
    fs: pointFs,
    module: pointModule,
    attributes: {
      position: {data: positions, format: 'float32x2'},
      months: {data: months, format: months instanceof Uint8Array ? 'uint8x4' : 'uint16x4'},
      look: {data: looks, format: 'uint8x2'},
      region: {data: regions, format: 'uint32'},
      category: {data: categories, format: 'uint16'},
    },
    topology: 'point-list',
    vertexCount: points.count,
    parameters: STACKED,
  })
}
