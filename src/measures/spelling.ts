/** The syllables of each character of a text, without tones; none where it has no reading. */
export type Spoken = (text: string) => readonly (readonly string[])[]

/** A character of a name as it is compared: small, plain, with the syllables that it may be typed by. */
interface Sign {
  text: string
  syllables: readonly string[]
  /** The first of a name, or after a space, a stroke or a bracket. */
  begins: boolean
}

export type Spelling = readonly Sign[]

/** How near a query comes: to the whole name, to its beginning, to that of a later word, to anything within. */
export const NEARNESS = {whole: 0, begun: 1, laterWord: 100, within: 200}
/** How freely it names a text, added to that: by its own characters, by whole syllables, or by initials among them. */
const FREEDOM = {written: 0, spelled: 10, initials: 20}
/** Nothing that people type to find a name is longer. */
const LONGEST_QUERY = 48
/** What a name says after so many characters is not sought. */
const LONGEST_NAME = 160

const KINDS = ['镇', '乡', '街道', '民族乡', '市', '县', '区']

/** Letters and digits alone, small and without accents or tones: the form in which texts are compared. */
function foldedText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

/** What a person typed, in the form that `nearness` takes. */
export function foldedQuery(query: string): string {
  return foldedText(query.slice(0, 4 * LONGEST_QUERY)).slice(0, LONGEST_QUERY)
}

/** Spells names; those with the same signs share them. */
export function speller(spoken: Spoken): (name: string) => Spelling {
  const known = new Map<string, Sign>()
  return (long) => {
    const name = long.slice(0, LONGEST_NAME)
    const syllables = spoken(name)
    const signs: Sign[] = []
    let begins = true
    Array.from(name).forEach((character, at) => {
      const text = foldedText(character)
      if (text !== '') signs.push(signOf(known, {text, syllables: syllables[at] ?? [], begins}))
      begins = text === ''
    })
    return signs
  }
}

function signOf(known: Map<string, Sign>, sign: Sign): Sign {
  const key = `${sign.begins}${sign.text} ${sign.syllables}`
  if (!known.has(key)) known.set(key, sign)
  return known.get(key)!
}

/**
 * How near a query comes to a name: 0 is the name itself, Infinity no match. In order: the whole name (镇, 乡, 街道
 * may be left out), its beginning, the same by syllables, by initials, then a later word's beginning, then within.
 *
 * @param query by `foldedQuery`
 */
export function nearness(spelling: Spelling, query: string): number {
  let nearest = Infinity
  if (query === '') return nearest
  for (let start = 0; start < spelling.length; start++) {
    if (!canBegin(spelling[start], query)) continue
    const place = start === 0 ? NEARNESS.whole : spelling[start].begins ? NEARNESS.laterWord : NEARNESS.within
    if (place < nearest) nearest = Math.min(nearest, place + freedomFrom(spelling, start, query))
  }
  return nearest
}

/** Most names end here. */
function canBegin({text, syllables}: Sign, query: string): boolean {
  return query.startsWith(text) || syllables.some((syllable) => syllable[0] === query[0])
}

/** The least freedom by which the query is read from a sign on, a whole name before a begun one. */
function freedomFrom(spelling: Spelling, start: number, query: string): number {
  let least = Infinity
  /** By the query's characters that are read: the least freedom that it took. */
  let read = [0]
  for (let at = start; at < spelling.length && read.length > 0; at++) {
    const next: number[] = []
    read.forEach((freedom, from) => {
      readSign(spelling[at], query, from, freedom, next)
    })
    const done = next[query.length]
    if (done !== undefined)
      least = Math.min(least, done + (isKind(spelling, at + 1) ? NEARNESS.whole : NEARNESS.begun))
    next.length = Math.min(next.length, query.length)
    read = next
  }
  return least
}

function readSign(
  {text, syllables}: Sign,
  query: string,
  from: number,
  freedom: number,
  next: number[],
): void {
  const reach = (to: number, how: number) => {
    next[to] = Math.min(next[to] ?? Infinity, Math.max(freedom, how))
  }
  if (query.startsWith(text, from)) reach(from + text.length, FREEDOM.written)
  for (const syllable of syllables) {
    const shared = sharedLength(syllable, query, from)
    if (shared === 0) continue
    if (shared === syllable.length || from + shared === query.length) reach(from + shared, FREEDOM.spelled)
    if (shared < syllable.length) reach(from + 1, FREEDOM.initials)
    if (shared > 1 && syllable[1] === 'h') reach(from + 2, FREEDOM.initials)
  }
}

function sharedLength(syllable: string, query: string, from: number): number {
  let length = 0
  while (length < syllable.length && syllable[length] === query[from + length]) length++
  return length
}

/** Whether nothing follows but what kind of unit it is. */
function isKind(spelling: Spelling, from: number): boolean {
  const left = spelling.length - from
  if (left === 0) return true
  return (
    left <= 3 &&
    KINDS.includes(
      spelling
        .slice(from)
        .map(({text}) => text)
        .join(''),
    )
  )
}
