/** A place on one of several sheets, in pixels. */
export interface Slot {
  sheet: number
  x: number
  y: number
}

/** Sets boxes of about the same height side by side on shelves, on sheet after sheet. */
export class Shelves {
  private sheet = 0
  private x = 0
  private top = 0
  private bottom = 0

  /** @param most how many sheets there may be */
  constructor(
    private readonly width: number,
    private readonly height: number,
    private readonly most: number,
  ) {}

  /** Null where no room is left, or never was. */
  reserve(width: number, height: number): Slot | null {
    if (width > this.width || height > this.height) return null
    if (this.x + width > this.width) [this.x, this.top] = [0, this.bottom]
    if (this.top + height > this.height) {
      this.sheet++
      this.x = this.top = this.bottom = 0
    }
    if (this.sheet >= this.most) return null
    const slot = {sheet: this.sheet, x: this.x, y: this.top}
    this.x += width
    this.bottom = Math.max(this.bottom, this.top + height)
    return slot
  }
}
