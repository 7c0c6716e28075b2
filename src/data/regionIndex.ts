import Flatbush from 'flatbush'
import type {RegionGeometry} from '#domain/dataset'
import {hasGeometry, regionBounds, regionContains} from '#domain/geometry'

/** Finds the region that a point lies in. */
export class RegionIndex {
  /** Regions with a geometry, in the index's order. */
  private readonly regions: number[]
  private readonly boxes: Flatbush | null

  constructor(private readonly geometry: RegionGeometry) {
    const all = Array.from({length: geometry.regionStart.length - 1}, (_, region) => region)
    this.regions = all.filter((region) => hasGeometry(geometry, region))
    this.boxes = this.regions.length > 0 ? new Flatbush(this.regions.length) : null
    for (const region of this.regions) this.boxes?.add(...regionBounds(geometry, region))
    this.boxes?.finish()
  }

  /** Index of the first region that holds a point (degrees, WGS-84), or -1; -1 for NaN. */
  regionAt(lon: number, lat: number): number {
    const regions = this.regionsIn(lon, lat, lon, lat).sort((a, b) => a - b)
    return regions.find((region) => regionContains(this.geometry, region, lon, lat)) ?? -1
  }

  /** Regions whose boxes meet a box (degrees, WGS-84). */
  regionsIn(west: number, south: number, east: number, north: number): number[] {
    return (this.boxes?.search(west, south, east, north) ?? []).map((at) => this.regions[at])
  }
}
