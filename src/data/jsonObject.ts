import {shallow} from './nesting'

export type JsonObject = Record<string, unknown>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object that a text of JSON says, its deepest levels cut; null for anything else. */
export function jsonObject(text: string): JsonObject | null {
  try {
    const value: unknown = shallow(JSON.parse(text))
    return isObject(value) ? value : null
  } catch {
    return null
  }
}
