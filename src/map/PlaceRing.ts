import type {Map as MapLibreMap} from 'maplibre-gl'

/** A ring about the one place that is chosen, above all that is drawn. */
export class PlaceRing {
  private readonly element = document.createElement('div')
  private place: [lon: number, lat: number] | null = null

  constructor(
    private readonly map: MapLibreMap,
    container: HTMLElement,
  ) {
    this.element.className = 'map__ring'
    this.element.hidden = true
    container.append(this.element)
    map.on('move', () => this.put())
    map.on('resize', () => this.put())
  }

  show(place: [lon: number, lat: number] | null): void {
    this.place = place
    this.put()
  }

  remove(): void {
    this.element.remove()
  }

  private put(): void {
    this.element.hidden = this.place === null
    if (!this.place) return
    const {x, y} = this.map.project(this.place)
    this.element.style.transform = `translate(${x}px, ${y}px)`
  }
}
