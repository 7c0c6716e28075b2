import {flattened} from './features'
import type {TableHead} from './look'
import {propertiesHead} from './propertiesHead'

/** What the beginning of a JSON file shows. */
export interface JsonHead {
  form: 'geojson' | 'topojson' | 'json'
  /** Properties of the first features, as a table; null for a file without polygons. */
  regions: TableHead | null
  /** Null where only the beginning was read. */
  features: number | null
  corrections: boolean
}

/** As many features as a person looks at. */
const SHOWN = 60
const PROPERTIES = /"properties"\s*:\s*\{/g
const FORMS = /"type"\s*:\s*"(FeatureCollection|Feature|Topology)"/

/** @param whole whether the text is all of the file */
export function jsonHead(text: string, whole: boolean): JsonHead {
  const type = FORMS.exec(text)?.[1]
  const form = type === undefined ? 'json' : type === 'Topology' ? 'topojson' : 'geojson'
  const polygons = form !== 'json' && /"(Multi)?Polygon"/.test(text)
  return {
    form,
    regions: polygons ? propertiesTable(text) : null,
    features: whole ? (text.match(PROPERTIES)?.length ?? 0) : null,
    corrections: form === 'json' && /^\s*\{\s*"corrections"\s*:\s*\[/.test(text),
  }
}

/** The file may break off anywhere, so it is searched for properties and not parsed. */
function propertiesTable(text: string): TableHead {
  const found: Record<string, unknown>[] = []
  for (let at = 0; found.length < SHOWN; ) {
    const start = text.slice(at).search(PROPERTIES)
    if (start < 0) break
    const from = text.indexOf('{', at + start)
    at = endOfObject(text, from)
    const value = parsed(text.slice(from, at))
    if (value) found.push(value)
    if (at >= text.length) break
  }
  return propertiesHead(found)
}

/** The place after the brace that closes the object; the end of the text where none does. */
function endOfObject(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const character = text[at]
    if (character === '"') {
      at = endOfString(text, at)
    } else if (character === '{') depth++
    else if (character === '}' && --depth === 0) return at + 1
  }
  return text.length
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  return text.length
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const {properties} = flattened({properties: JSON.parse(text)}) as {properties: Record<string, unknown>}
    return properties
  } catch {
    return null
  }
}
