import type {Regions} from '#domain/dataset'
import type {Opening} from './registry'

/** Texts as one, which crosses to another thread in one piece: a hundred thousand of them cost it a frame or two. */
interface JoinedTexts {
  text: string
  /** Where each ends. */
  ends: Uint32Array
}

function joined(texts: readonly string[]): JoinedTexts {
  const ends = new Uint32Array(texts.length)
  let end = 0
  texts.forEach((text, index) => {
    end += text.length
    ends[index] = end
  })
  return {text: texts.join(''), ends}
}

function parted({text, ends}: JoinedTexts): string[] {
  return Array.from(ends, (end, index) => text.slice(index === 0 ? 0 : ends[index - 1], end))
}

type Texts = 'code' | 'name' | 'nameEn'

/** An opening on its way from the worker: the regions' texts as three. */
export interface PackedOpening extends Omit<Opening, 'outline'> {
  outline: PackedOutline | null
}

type PackedOutline = Omit<NonNullable<Opening['outline']>, 'regions'> & {
  regions: Omit<Regions, Texts> & Record<Texts, JoinedTexts>
}

export function packed({outline, ...rest}: Opening): PackedOpening {
  if (!outline) return {...rest, outline}
  const {regions} = outline
  const texts = {code: joined(regions.code), name: joined(regions.name), nameEn: joined(regions.nameEn)}
  return {...rest, outline: {...outline, regions: {...regions, ...texts}}}
}

export function unpacked({outline, ...rest}: PackedOpening): Opening {
  if (!outline) return {...rest, outline}
  const {regions} = outline
  const texts = {code: parted(regions.code), name: parted(regions.name), nameEn: parted(regions.nameEn)}
  return {...rest, outline: {...outline, regions: {...regions, ...texts}}}
}
