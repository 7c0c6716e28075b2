/** What every page that is measured offers as `window.contender`. */
export interface Contender {
  /** Loaded, and the first frame drawn. */
  ready: Promise<unknown>
  months: number
  /** Shows a month; settles with the time (performance.now) at which its frame had been drawn. */
  step(month: number): Promise<number>
  /** Draws the same scene again; settles when that is done. */
  redraw?(): Promise<unknown>
}

declare global {
  interface Window {
    contender: Contender
  }
}
