import type {Tour} from '#domain/tour'
import {type TourStep, withStep} from '#domain/tourEdit'
import type {KeepNews} from './keeper'
import {type KeepProblem, problemOf} from './keepStorage'
import type {TourHandover} from './tourHandover'
import {KEPT, type TourStorage} from './tourStorage'

/** The tours that were made or changed here, of one campaign. */
export interface OwnTours {
  campaign: string | null
  /** False until the browser has answered. */
  ready: boolean
  own: readonly Tour[]
  /** What hinders the keeping; all that was done is there until the page is closed. */
  problem: KeepProblem | null
  steps: readonly TourStep[]
}

const NOTHING: OwnTours = {campaign: null, ready: false, own: [], problem: null, steps: []}

/**
 * Tours that are made on the page: each change is written at once, one after another, a tour as a whole; of two windows
 * the last one stands. What could not be written stays here and is tried again with the next change.
 */
export class TourKeeper {
  private shown: OwnTours = NOTHING
  private readonly listeners = new Set<() => void>()
  /** Not written yet, by campaign and id. */
  private readonly waiting = new Map<string, {campaign: string; id: string; tour: Tour | null}>()
  private writing: Promise<void> | null = null
  private opening: Promise<void> = Promise.resolve()
  /** Changes made here; what was read before one is read anew. */
  private changes = 0
  /** Pictures of this session that storage did not take. */
  private readonly pictures = new Map<string, Blob>()

  constructor(
    private readonly storage: TourStorage,
    private readonly news: KeepNews,
    private readonly handover?: TourHandover,
  ) {
    news.listen(() => void this.refresh())
    handover?.answer((campaign) => (campaign === this.shown.campaign ? this.shown.own : []))
  }

  state = (): OwnTours => this.shown

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Those of a campaign from now on. */
  async open(campaign: string): Promise<void> {
    if (this.shown.campaign !== campaign) {
      this.set({...NOTHING, campaign})
      this.opening = this.refresh()
    }
    await this.opening
  }

  /** Puts a tour in the place of the one of its id. @param key of a field that is typed in: one step to take back */
  put(tour: Tour, key = ''): void {
    const {own, steps} = this.shown
    const before = own.find(({id}) => id === tour.id) ?? null
    if (before === tour) return
    const next = before ? own.map((one) => (one === before ? tour : one)) : [...own, tour]
    this.set({...this.shown, own: next, steps: withStep(steps, {id: tour.id, before, key})})
    this.write(tour.id, tour)
  }

  /** Takes an own tour away; the package's of the same id shows again. */
  remove(id: string): void {
    const {own, steps} = this.shown
    const before = own.find((one) => one.id === id)
    if (!before) return
    const next = own.filter((one) => one !== before)
    this.set({...this.shown, own: next, steps: withStep(steps, {id, before, key: ''})})
    this.write(id, null)
  }

  /** Takes the last step back; the id of its tour. */
  undo(): string | null {
    const step = this.shown.steps.at(-1)
    if (!step) return null
    const {id, before} = step
    const {own} = this.shown
    const known = own.some((one) => one.id === id)
    const rest = before === null ? own.filter((one) => one.id !== id) : own
    const next =
      before === null ? rest : known ? own.map((one) => (one.id === id ? before : one)) : [...own, before]
    this.set({...this.shown, own: next, steps: this.shown.steps.slice(0, -1)})
    this.write(id, before)
    return id
  }

  /** Keeps a picture; how a tour names it. */
  async addPicture(picture: Blob): Promise<string> {
    const id = Array.from(crypto.getRandomValues(new Uint8Array(12)), (one) =>
      one.toString(16).padStart(2, '0'),
    ).join('')
    try {
      await this.storage.putPicture(id, picture)
    } catch (error) {
      this.pictures.set(id, picture)
      this.set({...this.shown, problem: problemOf(error)})
    }
    return KEPT + id
  }

  /** The bytes of a kept picture; null where there is none. */
  async picture(url: string): Promise<Blob | null> {
    const id = url.slice(KEPT.length)
    return this.pictures.get(id) ?? this.storage.picture(id).catch(() => null)
  }

  /** Whether something would be lost with the page. */
  get isUnkept(): boolean {
    return this.waiting.size > 0 || this.pictures.size > 0
  }

  /** Settles when what was done is written, or could not be. */
  async settled(): Promise<void> {
    while (this.writing) await this.writing
  }

  /** The tours of a campaign as they are kept, and as they were changed since. */
  private async refresh(): Promise<void> {
    const {campaign} = this.shown
    if (campaign === null) return
    const {changes} = this
    try {
      const kept = await this.storage.tours(campaign)
      if (this.shown.campaign !== campaign) return
      if (this.changes !== changes) return this.refresh()
      const waiting = [...this.waiting.values()].filter((one) => one.campaign === campaign)
      const touched = new Map(waiting.map(({id, tour}) => [id, tour]))
      const known = kept
        .map((tour) => (touched.has(tour.id) ? touched.get(tour.id)! : tour))
        .filter((tour) => tour !== null)
      const more = waiting.flatMap(({id, tour}) => (tour && !kept.some((one) => one.id === id) ? [tour] : []))
      this.set({...this.shown, ready: true, own: [...known, ...more]})
    } catch (error) {
      const given = (await this.handover?.ask(campaign)) ?? []
      if (this.shown.campaign !== campaign) return
      // Those made here stand before those of another window.
      const own = this.changes > 0 || given.length === 0 ? this.shown.own : given
      this.set({...this.shown, ready: true, own, problem: problemOf(error)})
    }
  }

  private write(id: string, tour: Tour | null): void {
    const {campaign} = this.shown
    if (campaign === null) return
    this.changes++
    this.waiting.set(JSON.stringify([campaign, id]), {campaign, id, tour})
    this.writing ??= this.writeAll().finally(() => {
      this.writing = null
    })
  }

  /** Pictures first: no kept tour shows one that is not there yet. Where they find no room, the words are kept all the same. */
  private async writeAll(): Promise<void> {
    // A turn later: what is typed meanwhile is written once.
    await Promise.resolve()
    const pictures = await this.attempt(() => this.writePictures())
    const problem = (await this.attempt(() => this.writeTours())) ?? pictures
    if (problem !== this.shown.problem) this.set({...this.shown, problem})
    this.news.tell()
  }

  private attempt(act: () => Promise<void>): Promise<KeepProblem | null> {
    return act().then(
      () => null,
      (error) => problemOf(error),
    )
  }

  private async writePictures(): Promise<void> {
    for (const [id, picture] of this.pictures) {
      await this.storage.putPicture(id, picture)
      this.pictures.delete(id)
    }
  }

  private async writeTours(): Promise<void> {
    for (;;) {
      const [next] = this.waiting
      if (!next) return
      const [key, {campaign, id, tour}] = next
      await this.storage.write(campaign, id, tour)
      if (this.waiting.get(key)?.tour === tour) this.waiting.delete(key)
    }
  }

  private set(next: OwnTours): void {
    this.shown = next
    for (const listener of this.listeners) listener()
  }
}
