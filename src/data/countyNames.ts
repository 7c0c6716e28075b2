import type {Counties} from '#domain/dataset'
import type {Alias} from './aliases'
import {countyForms, mayBeIn, plainCode, plainName, withoutCity} from './nameForms'
import type {Found} from './townships'

/** Counties by what people call them, today's and those before them. */
export class CountyNames {
  private readonly current = new Map<string, number[]>()
  private readonly old = new Map<string, number[]>()
  /** Names of counties that are no more. */
  private readonly gone = new Set<string>()

  /** @param forms of each county, as `countyForms` */
  constructor(
    private readonly counties: Counties,
    forms: readonly string[][],
    aliases: readonly Alias[],
  ) {
    forms.forEach((names, index) => {
      for (const name of names) entered(this.current, name, index)
    })
    for (const {township, county, oldCode, oldName, oldCounty} of aliases) {
      if (township >= 0) for (const name of countyForms(oldCounty)) this.gone.add(name)
      else for (const name of countyForms(oldName, '', oldCode)) entered(this.old, name, county)
    }
  }

  /** @param name plain */
  has(name: string): boolean {
    return this.current.has(name) || this.old.has(name) || this.gone.has(name)
  }

  find(text: string): Found {
    const name = plainName(text)
    const {code} = this.counties
    const shorter = withoutCity(name)
    const inCity = ({name: rest, city}: {name: string; city: string}) =>
      (this.current.get(rest) ?? []).filter((index) => mayBeIn(city, code[index]))
    const current = this.current.get(name) ?? (shorter ? inCity(shorter) : [])
    const found =
      current.length > 0 ? current : (this.old.get(name) ?? this.old.get(shorter?.name ?? '') ?? [])
    if (found.length > 1) return {candidates: found.map((index) => this.counties.name[index]).join('、')}
    if (found.length === 0) return {suggestion: ''}
    if (current.length === 0) return {index: found[0], by: 'old'}
    return {index: found[0], by: plainCode(text) === code[found[0]] ? 'code' : 'name'}
  }
}

/** Of one name; beyond it no more is told than that there are many. */
const MOST_NAMESAKES = 100

function entered(names: Map<string, number[]>, name: string, index: number): void {
  const indices = names.get(name)
  if (!indices) names.set(name, [index])
  else if (indices.length < MOST_NAMESAKES && !indices.includes(index)) indices.push(index)
}
