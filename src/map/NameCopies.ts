import type {PixelBox} from '#scene/clusters'
import {Shelves} from './shelves'
import {boxOf, type NameCopy, type StandingName, writeStanding} from './standingName'

const SHEET = {width: 2048, height: 512}
/** 64 MB in all: 1400 names in five colours on a desk. */
const MOST_SHEETS = 16

/**
 * Names written once a style, to be copied whenever a month brings that style back: writing costs ten times as much.
 * They are good for one camera, since each stands on its own fraction of a pixel.
 */
export class NameCopies {
  private sheets: CanvasRenderingContext2D[] = []
  private shelves = createShelves()
  /** Those that have any. */
  private known = new Set<StandingName>()

  /**
   * Draws names, the first on top, where nothing is; those for which there is no room are written.
   *
   * @param context in device pixels
   * @param ratio device pixels of a CSS pixel
   * @param scale of the page's type
   */
  draw(context: CanvasRenderingContext2D, names: StandingName[], ratio: number, scale: number): void {
    // All that is to be written before any of it is copied: else the browser keeps a sheet as it was, each time.
    const copies = names.map((one) => this.copyOf(one, ratio, scale))
    for (let i = names.length - 1; i >= 0; i--) {
      const {left, top, width, height} = boxOf(names[i], ratio)
      const copy = copies[i]
      if (copy) context.drawImage(copy.sheet, copy.x, copy.y, width, height, left, top, width, height)
      else writeScaled(context, names[i], {ratio, scale, left: 0, top: 0})
    }
  }

  /** Lets all of it go, its memory too. */
  forget(): void {
    for (const {canvas} of this.sheets) canvas.width = canvas.height = 0
    this.sheets = []
    this.shelves = createShelves()
    for (const one of this.known) one.copies.clear()
    this.known.clear()
  }

  private copyOf(one: StandingName, ratio: number, scale: number): NameCopy | null {
    if (!one.style) return null
    let copy = one.copies.get(one.style)
    if (copy === undefined) {
      copy = this.write(one, boxOf(one, ratio), ratio, scale)
      one.copies.set(one.style, copy)
      this.known.add(one)
    }
    return copy
  }

  private write(one: StandingName, box: PixelBox, ratio: number, scale: number): NameCopy | null {
    const slot = this.shelves.reserve(box.width, box.height)
    const context = slot && this.sheetAt(slot.sheet)
    if (!context) return null
    const {x, y} = slot
    context.save()
    context.beginPath()
    context.rect(x, y, box.width, box.height)
    context.clip()
    writeScaled(context, one, {ratio, scale, left: x - box.left, top: y - box.top})
    context.restore()
    return {sheet: context.canvas, x, y}
  }

  private sheetAt(index: number): CanvasRenderingContext2D | null {
    if (!this.sheets[index]) {
      const context = Object.assign(document.createElement('canvas'), SHEET).getContext('2d')
      if (!context) return null
      this.sheets[index] = context
    }
    return this.sheets[index]
  }
}

/** Writes a name on the same fractions of a pixel as on the map itself. */
function writeScaled(
  context: CanvasRenderingContext2D,
  one: StandingName,
  {ratio, scale, left, top}: {ratio: number; scale: number; left: number; top: number},
): void {
  context.save()
  context.setTransform(ratio, 0, 0, ratio, left, top)
  writeStanding(context, one, scale)
  context.restore()
}

function createShelves(): Shelves {
  return new Shelves(SHEET.width, SHEET.height, MOST_SHEETS)
}
