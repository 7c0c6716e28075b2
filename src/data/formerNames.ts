import {NINGBO_ALIASES} from './ningboAliases'

/** By a unit's code: the codes and names of the bundled table that it went by. */
export function formerNames(): Map<string, string[]> {
  const former = new Map<string, string[]>()
  for (const [code, oldCode, oldName] of NINGBO_ALIASES) {
    const known = former.get(code) ?? []
    former.set(code, [...known, ...[oldCode, oldName].filter((text) => text !== '' && !known.includes(text))])
  }
  return former
}
