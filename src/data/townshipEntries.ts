import type {Regions} from '#domain/dataset'
import type {Alias} from './aliases'
import {countyForms, plainName, withoutEnglishKind, withoutKind} from './nameForms'
import {REJECTED} from './references'

/** Of one name; of hundreds no more is told than that there are many. */
const MOST_NAMESAKES = 1000
/** Of all names. An old county gives each of its townships another one, and a table may name thousands of them. */
const MOST_ENTRIES = 5_000_000

/** One township by one name. */
export interface Entry {
  /** REJECTED for one that was left out. */
  index: number
  /** With its 镇, 乡 or 街道. */
  whole: boolean
  old: boolean
  /** What its county goes by, as `countyForms`. */
  counties: readonly string[]
}

/** Townships by all names that they go by. */
export class TownshipEntries {
  private readonly byName = new Map<string, Entry[]>()
  private left = MOST_ENTRIES

  /** @param forms of each county, as `countyForms` */
  constructor(
    private readonly regions: Regions,
    private readonly forms: readonly (readonly string[])[],
  ) {
    regions.name.forEach((name, index) => {
      this.enter([name, regions.nameEn[index]], index, false, forms[regions.county[index]])
    })
  }

  /** @param name plain */
  named(name: string): readonly Entry[] {
    return this.byName.get(name) ?? this.byName.get(withoutEnglishKind(name)) ?? []
  }

  enterOld({township, county, oldCode, oldName, oldCounty}: Alias): void {
    const {regions, forms} = this
    if (township < 0) {
      // A county of another name: all that lies in it was called after it.
      const before = countyForms(oldName, '', oldCode)
      for (let index = 0; index < regions.count && this.left > 0; index++) {
        this.left--
        if (regions.county[index] === county) this.enter([regions.name[index]], index, true, before)
      }
      return
    }
    const before = countyForms(oldCounty)
    if (oldName === '') this.enter([regions.name[township]], township, true, before)
    else this.enter([oldName], township, true, [...before, ...forms[regions.county[township]]])
  }

  /** A township that was left out, unless another one has its name. */
  reject(name: string, county: string): void {
    const counties = countyForms(county)
    const namesakes = this.named(plainName(name))
    if (namesakes.some((entry) => entry.counties.some((form) => counties.includes(form)))) return
    this.enter([name], REJECTED, false, counties)
  }

  private enter(names: readonly string[], index: number, old: boolean, counties: readonly string[]): void {
    if (this.left <= 0) return
    const entered = new Set([''])
    const add = (name: string, whole: boolean) => {
      if (entered.has(name)) return
      entered.add(name)
      const entry = {index, whole, old, counties}
      const entries = this.byName.get(name)
      this.left--
      if (!entries) this.byName.set(name, [entry])
      else if (entries.length < MOST_NAMESAKES) entries.push(entry)
    }
    for (const name of names.map(plainName)) {
      add(name, true)
      add(withoutKind(name), false)
      add(withoutEnglishKind(name), false)
      // 慈溪市林场 is also 林场.
      const county = counties.find((form) => name.startsWith(form) && name.length > form.length + 1)
      if (county !== undefined) add(name.slice(county.length), false)
    }
  }
}
