import type {Map as MapLibreMap} from 'maplibre-gl'
import type {Scene} from '#scene/scene'
import type {GroundAnswers} from './GroundAnswers'

/** Draws the campaign over the basemap: by shaders, or by the processor where there is no graphics card. */
export interface Painter {
  /** Of its own besides deck.gl's, bottom to top. */
  readonly surfaces: HTMLCanvasElement[]
  /** What stands on the screen, bottom to top, for print. */
  readonly canvases: HTMLCanvasElement[]
  /** Settles when the scene is on the screen; at once while there is no picture. */
  show(scene: Scene): Promise<void>
  /** Something has come that was asked for. */
  renew(): void
  /** The camera rests elsewhere. */
  rest(): void
  /** Called with every frame of the map. */
  follow(): void
  /** No picture will come for now. */
  settleAll(): void
}

export interface PainterOptions {
  map: MapLibreMap
  /** 1 on a desk; larger where the page's type is. */
  scale: number
  /** As the map has it; the screen's if left out. */
  pixelRatio?: number | undefined
  answers: GroundAnswers
  /** Whether a person moves the map, or another one that it is locked to. */
  isMoving: () => boolean
  /** Of the map, in CSS pixels. */
  size: () => {width: number; height: number}
  /** The graphics card dropped the picture, or gave it back. */
  onContext: (state: 'lost' | 'restored') => void
}
