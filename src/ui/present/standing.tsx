import {COVERS, type Cover} from './presentKeys'

/** Where a presentation stands; both windows tell it, and follow it. */
export interface Standing {
  tour: string
  stop: number
  cover: Cover | null
  /** Milliseconds since 1970 when it began. */
  began: number
}

export type Side = 'audience' | 'speaker'
/** What is told, who asks to be told, who is gone. */
export type Message = {standing: Standing; from: Side} | {hello: true} | {bye: Side}

/**
 * What another window sent, if it is what these windows tell each other; null else. Any page of the same address may
 * send: only what was asked for is taken over.
 */
export function messageOf(data: unknown): Message | null {
  if (!isObject(data)) return null
  const {hello, bye, standing, from} = data
  if (hello === true) return {hello}
  if (isSide(bye)) return {bye}
  if (!isObject(standing) || !isSide(from)) return null
  const {tour, stop, cover, began} = standing
  if (typeof tour !== 'string' || !isCount(stop) || stop < 1 || !isCount(began)) return null
  if (cover !== null && !COVERS.includes(cover as Cover)) return null
  return {standing: {tour, stop, cover: cover as Cover | null, began}, from}
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isSide(value: unknown): value is Side {
  return value === 'audience' || value === 'speaker'
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
