import {toursOf} from '#data/manifestTours'
import type {Tour} from '#domain/tour'

/** A tour with stops of these titles; their ids are `stop-1` and so on. */
export function tourOf(titles: readonly string[], id = 'tour-1'): Tour {
  return toursOf([{id, title: '巡查', stops: titles.map((title) => ({title, view: {month: '2018-09'}}))}])[0]
}

/** A picture of one pixel, in the address itself. */
export const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
