import type {Map as MapLibreMap} from 'maplibre-gl'

/** Two maps that show the same place: whichever is moved leads, the other goes along with every frame. */
export class CameraLock {
  private led = false

  /** @param rest called when the map that led this one rests */
  constructor(
    private readonly map: MapLibreMap,
    private readonly rest: () => void,
  ) {}

  /** Also while another map moves this one, which for MapLibre is a leap a frame. */
  get isMoving(): boolean {
    return this.led || this.map.isMoving()
  }

  get isLed(): boolean {
    return this.led
  }

  /** From now on both go together, from where this one stands; returns what parts them. */
  join(other: CameraLock): () => void {
    const ends = [this.lead(other), other.lead(this)]
    other.goTo(this.map)
    other.settle()
    return () => {
      for (const end of ends) end()
    }
  }

  private lead(follower: CameraLock): () => void {
    const {map} = this
    const move = () => {
      if (!this.led) follower.goTo(map)
    }
    const end = () => {
      if (!this.led) follower.settle()
    }
    map.on('move', move)
    map.on('moveend', end)
    return () => {
      map.off('move', move)
      map.off('moveend', end)
      follower.settle()
    }
  }

  private goTo(leader: MapLibreMap): void {
    this.led = true
    this.map.jumpTo({center: leader.getCenter(), zoom: leader.getZoom()})
  }

  private settle(): void {
    if (!this.led) return
    this.led = false
    this.rest()
  }
}
