import type {Counties, Regions} from '#domain/dataset'
import type {Alias} from './aliases'
import {CountyNames} from './countyNames'
import {
  cityCode,
  countyForms,
  mayBeIn,
  plainCode,
  plainName,
  townshipPart,
  withoutCity,
  withoutKind,
} from './nameForms'
import {nearestName} from './nearestName'
import {type Entry, TownshipEntries} from './townshipEntries'

/** What a text stands for: the index of a township or a county (REJECTED for one left out), or why for none. */
export type Found =
  | {index: number; by: 'code' | 'name' | 'old'}
  /** More than one answers to it. */
  | {candidates: string}
  /** None; '' where no name is near either. */
  | {suggestion: string}

/** What is known of the units of a package. */
export interface Units {
  regions: Regions
  counties: Counties
  aliases: readonly Alias[]
  /** Townships that were seen and left out. */
  rejected: readonly {name: string; county: string}[]
}

/** Answers kept: lists say the same few names over and over. */
const REMEMBERED = 20_000
/** Names looked at for one that is near, in all: about a second's work, however many rows name nothing. */
const LOOKED_AT = 1_000_000
const SHOWN_CANDIDATES = 6

/** Finds townships and counties by what people call them. */
export class Townships {
  private readonly entries: TownshipEntries
  private readonly counties: CountyNames
  private readonly byCode: ReadonlyMap<string, number>
  private readonly oldCodes = new Map<string, number>()
  private readonly answers = new Map<string, Found>()
  private readonly bareNames: string[]
  private lookedAt = 0

  constructor(private readonly units: Units) {
    const {regions, counties, aliases, rejected} = units
    const forms = counties.code.map((code, index) =>
      countyForms(counties.name[index], counties.nameEn[index], code),
    )
    this.counties = new CountyNames(counties, forms, aliases)
    this.entries = new TownshipEntries(regions, forms)
    this.byCode = new Map(regions.code.map((code, index) => [plainCode(code), index]))
    this.bareNames = regions.name.map((name) => withoutKind(plainName(name)))
    for (const {name, county} of rejected) this.entries.reject(name, county)
    for (const alias of aliases) {
      this.entries.enterOld(alias)
      const code = plainCode(alias.oldCode)
      // The package's own come first.
      if (alias.township >= 0 && code !== '' && !this.oldCodes.has(code))
        this.oldCodes.set(code, alias.township)
    }
  }

  /** @param county what the row says beside it; '' for nothing */
  township(text: string, county = ''): Found {
    const key = `${text}\n${county}`
    let found = this.answers.get(key)
    if (!found) {
      found = this.search(text, plainName(county))
      if (this.answers.size >= REMEMBERED) this.answers.clear()
      this.answers.set(key, found)
    }
    return found
  }

  county(text: string): Found {
    return this.counties.find(text)
  }

  /** Whether a text names the city of the counties: 宁波市. */
  isCity(text: string): boolean {
    const city = cityCode(plainName(text))
    return city !== null && this.units.counties.code.every((code) => code.startsWith(city))
  }

  /** The county that a text names, where the township neither is nor was in it; '' otherwise. */
  otherCounty(township: number, county: string): string {
    const {regions, counties} = this.units
    if (county === '' || county === counties.name[regions.county[township]]) return ''
    const own = this.entries.named(plainName(regions.name[township]))
    const answersTo = inCounty(plainName(county))
    if (own.some((entry) => entry.index === township && answersTo(entry))) return ''
    const named = this.counties.find(county)
    return 'index' in named && named.index !== regions.county[township] ? counties.name[named.index] : ''
  }

  /** `慈溪市周巷镇` */
  label(township: number): string {
    const {regions} = this.units
    const name = regions.name[township]
    const county = this.countyName(regions.county[township])
    return name.startsWith(county) ? name : county + name
  }

  countyName(county: number): string {
    return this.units.counties.name[county]
  }

  codeOf(kind: 'township' | 'county', index: number): string {
    return (kind === 'county' ? this.units.counties : this.units.regions).code[index]
  }

  private search(text: string, county: string): Found {
    const code = plainCode(text)
    const part = townshipPart(code) ?? code
    const current = this.byCode.get(code) ?? this.byCode.get(part)
    if (current !== undefined) return {index: current, by: 'code'}
    const old = this.oldCodes.get(code) ?? this.oldCodes.get(part)
    if (old !== undefined) return {index: old, by: 'old'}
    const name = plainName(text)
    const shorter = withoutCity(name)
    let entries = this.candidates(name, county)
    if (entries.length === 0 && shorter) {
      const codes = this.units.regions.code
      entries = this.candidates(shorter.name, county).filter(
        ({index}) => index < 0 || mayBeIn(shorter.city, codes[index]),
      )
    }
    const indices = preferred(entries)
    if (indices.length === 0) return {suggestion: this.suggestion(shorter?.name ?? name, county)}
    if (indices.length > 1) return {candidates: this.listed(indices)}
    return {index: indices[0], by: entries.every(isOld) ? 'old' : 'name'}
  }

  /** Whatever a name may stand for, alone or with its county before or behind it. */
  private candidates(name: string, county: string): Entry[] {
    const {entries, counties} = this
    const found = [...entries.named(name)]
    for (let i = 1; i < name.length; i++) {
      const head = name.slice(0, i)
      const tail = name.slice(i)
      if (counties.has(head)) found.push(...entries.named(tail).filter(inCounty(head)))
      if (counties.has(tail)) found.push(...entries.named(head).filter(inCounty(tail)))
    }
    return county === '' ? found : found.filter(inCounty(county, withoutCity(county)?.name))
  }

  private suggestion(name: string, county: string): string {
    if (name === '' || this.lookedAt > LOOKED_AT) return ''
    this.lookedAt += this.bareNames.length
    let start = name.length - 1
    while (start > 0 && !this.counties.has(name.slice(0, start))) start--
    const text = withoutKind(name.slice(start))
    const all = this.bareNames.map((_, index) => index)
    const home = this.counties.find(county || name.slice(0, start))
    const near = 'index' in home ? all.filter((index) => this.units.regions.county[index] === home.index) : []
    let nearest = nearestName(text, this.bareNames, near)
    if (nearest < 0) nearest = nearestName(text, this.bareNames, all)
    return nearest < 0 ? '' : this.label(nearest)
  }

  /** Those of one name and one county are told by their codes. */
  private listed(indices: readonly number[]): string {
    const known = indices.filter((index) => index >= 0)
    const labels = known.map((index) => this.label(index))
    const shown = labels.slice(0, SHOWN_CANDIDATES).map((label, at) => {
      const alone = labels.indexOf(label) === labels.lastIndexOf(label)
      return alone ? label : `${label} ${this.units.regions.code[known[at]]}`
    })
    return shown.join('、') + (labels.length > shown.length ? '…' : '')
  }
}

/** Townships by today's names rather than old ones, by whole names rather than those cut short. */
function preferred(entries: readonly Entry[]): number[] {
  for (const old of [false, true]) {
    for (const whole of [true, false]) {
      const found = entries.filter((entry) => entry.old === old && entry.whole === whole)
      if (found.length > 0) return [...new Set(found.map(({index}) => index))]
    }
  }
  return []
}

function isOld({old}: Entry): boolean {
  return old
}

/** @param names that the county must answer to one of */
function inCounty(...names: (string | undefined)[]): (entry: Entry) => boolean {
  return ({counties}) => names.some((name) => name !== undefined && counties.includes(name))
}
