import type {LabelStyle, Obstacle, PlacedLabel, Projection} from '#scene/labels'
import {type Candidate, candidatesOf, placing} from '#scene/placing'
import type {Ground, Scene} from '#scene/scene'
import type {Language} from '#view/view'

export interface PlacingOptions {
  /** 1 on a desk; larger where the page's type is. */
  scale: number
  /** What covers the map just now. */
  obstacles: () => readonly Obstacle[]
  /** CSS pixels at scale 1. */
  measure: (text: string, style: LabelStyle) => number
  /** Nobody steers: the map bears no degrees. */
  display?: boolean
}

/** What the names hang on besides the camera. */
interface Asked {
  ground: Ground
  language: Language
  selected: number
  names: Scene['names']
}

/** Where the names stand while the camera rests: sought in slices of time, so that nothing waits for them. */
export class NamePlaces {
  /** Most important first; those found so far. */
  labels: readonly PlacedLabel[] = []
  obstacles: readonly Obstacle[] = []
  /** Another number whenever all of it is sought anew. */
  turn = 0
  private candidates: Candidate[] = []
  private asked: Asked | null = null
  private lost: Candidate[] = []
  private coming: Iterator<PlacedLabel | null> | null = null
  private found: PlacedLabel[] = []
  /** No names stand that could stay until these are all there. */
  private isNew = false

  constructor(private readonly options: PlacingOptions) {}

  /** The camera rests elsewhere: all of it is sought anew. */
  forget(): void {
    this.asked = null
  }

  /** False while names are still to come. */
  get isWhole(): boolean {
    return this.coming === null
  }

  /**
   * Goes on seeking for about so many milliseconds, anew where another set of towns stands out.
   *
   * @returns whether `labels` are others now
   */
  advance(scene: Scene, projection: Projection, milliseconds: number): boolean {
    const end = performance.now() + milliseconds
    const {ground, language, selected, names} = scene
    const {asked} = this
    const known = asked?.ground === ground && asked.language === language && asked.names === names
    if (!known || asked.selected !== selected) this.begin(scene, projection)
    else this.beginAgain(scene)
    if (!this.coming) return false
    do {
      const {value, done} = this.coming.next()
      if (done) this.coming = null
      else if (value) this.found.push(value)
    } while (this.coming && performance.now() < end)
    return this.adopt()
  }

  private begin(scene: Scene, projection: Projection): void {
    const {ground, language, selected, names} = scene
    this.asked = {ground, language, selected, names}
    this.obstacles = this.options.obstacles()
    this.candidates = candidatesOf({
      anchors: ground.anchors,
      regions: ground.outline.regions,
      language,
      selected,
      isNews: names === 'lost',
      projection,
      ...this.options,
      obstacles: [
        ...this.obstacles,
        ...(this.options.display ? [] : frameOf(projection, this.options.scale)),
      ],
    })
    this.turn++
    this.isNew = true
    this.start(scene, lostOf(this.candidates, scene))
  }

  /** Towns that lost it come first: where they are others, so is the order. */
  private beginAgain(scene: Scene): void {
    const lost = lostOf(this.candidates, scene)
    if (!isSame(lost, this.lost)) this.start(scene, lost)
  }

  private start({fills, selected, names}: Scene, lost: Candidate[]): void {
    this.lost = lost
    this.found = []
    this.coming = placing(namedOf(this.candidates, names, lost, selected), selected, fills.classOf)
  }

  private adopt(): boolean {
    if (!this.isNew && this.coming) return false
    if (!this.coming) this.isNew = false
    const before = this.labels
    if (isSame(this.found, before)) return false
    this.labels = [...this.found]
    return true
  }
}

function lostOf(candidates: Candidate[], {fills}: Scene): Candidate[] {
  if (fills.lost.length === 0) return []
  return candidates.filter(
    ({anchor}) => anchor.kind === 'township' && fills.classOf(anchor.unit).id === 'lost',
  )
}

function namedOf(
  candidates: Candidate[],
  names: Scene['names'],
  lost: Candidate[],
  selected: number,
): Candidate[] {
  if (names === 'all') return candidates
  return candidates.filter((one) => {
    if (one.anchor.kind !== 'township') return true
    return names === 'lost' ? lost.includes(one) : one.anchor.unit !== selected
  })
}

function isSame<Value>(one: readonly Value[], other: readonly Value[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index])
}

/** The strips at the top and left where degrees are written. */
function frameOf({width, height}: Projection, scale: number): Obstacle[] {
  return [
    {left: 0, top: 0, right: width, bottom: 20 * scale},
    {left: 0, top: 0, right: 52 * scale, bottom: height},
  ]
}
