import {unzipSync, zipSync} from 'fflate'
import {mutatedBytes} from './mutateBytes'
import {mutatedJson} from './mutateJson'
import {mutatedCells, mutatedXml} from './mutateTexts'
import {NASTY} from './nasty'
import {pick, type Random} from './random'

/**
 * A file that is broken by its bytes or, to get behind what would find that at once, by what they stand for: values
 * of JSON, cells, elements, members of an archive that is whole again.
 */
export function mutated(name: string, bytes: Uint8Array, random: Random): Uint8Array {
  if (random() < 0.35) return mutatedBytes(bytes, random)
  if (/\.(zip|xlsx)$/.test(name)) return mutatedArchive(bytes, random)
  if (/json$/.test(name)) {
    const text = mutatedJson(new TextDecoder().decode(bytes), random)
    return text === null ? mutatedBytes(bytes, random) : new TextEncoder().encode(text)
  }
  if (/\.csv$/.test(name)) return mutatedCells(bytes, random)
  return /\.(xml|rels)$/.test(name) ? mutatedXml(bytes, random) : mutatedBytes(bytes, random)
}

function mutatedArchive(bytes: Uint8Array, random: Random): Uint8Array {
  const members: Record<string, Uint8Array> = unzipSync(bytes)
  const name = pick(random, Object.keys(members))
  const broken = mutated(name, members[name], random)
  if (random() < 0.1) delete members[name]
  if (random() < 0.1) members[pick(random, NASTY)] = broken
  else members[name] = broken
  return zipSync(members, {level: random() < 0.5 ? 0 : 6})
}
