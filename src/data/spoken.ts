import {pinyin} from 'pinyin-pro'

/**
 * Places of Zhejiang that the dictionary of pinyin-pro reads as it reads their characters elsewhere: 厦 shà, 牟 mù,
 * 乐 lè, 於 wū. Read as general dictionaries and the official romanised names have them (江厦 Jiangxia, 崧厦 Songxia,
 * 乐清 Yueqing, 於潜 Yuqian); 牟山 is Moushan in data/names-en.csv, and 牟 mù in other places, so both are taken.
 */
const PLACES: readonly (readonly [place: string, syllables: readonly (readonly string[])[]])[] = [
  ['江厦', [['jiang'], ['xia']]],
  ['崧厦', [['song'], ['xia']]],
  ['牟山', [['mou', 'mu'], ['shan']]],
  ['乐清', [['yue'], ['qing']]],
  ['於潜', [['yu'], ['qian']]],
]

/**
 * The syllables of each character (code point) of a name, without tones: one, more where more are in use, none for
 * what is no Chinese character. Polyphones are read by the word and the place name that they stand in; ü is typed as u
 * or v.
 */
export function spoken(name: string): readonly (readonly string[])[] {
  const syllables = pinyin(name, {type: 'array', toneType: 'none', toneSandhi: false})
  const readings = syllables.map((syllable): readonly string[] => typed(syllable))
  for (const [place, known] of PLACES) {
    const at = name.indexOf(place)
    if (at >= 0) readings.splice(Array.from(name.slice(0, at)).length, known.length, ...known)
  }
  return readings
}

function typed(syllable: string): string[] {
  if (!/^[a-zü]+$/.test(syllable)) return []
  return syllable.includes('ü') ? [syllable.replace('ü', 'u'), syllable.replace('ü', 'v')] : [syllable]
}
