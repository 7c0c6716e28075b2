import type {SourceKey} from '#domain/campaign'

/** In order: the name of 项目进度 is that of progress first. */
const HINTS: readonly [SourceKey | 'aliases', RegExp][] = [
  ['aliases', /别名|曾用名|旧名|更名|alias/i],
  ['progress', /进度|进展|progress/i],
  ['houses', /危房|危旧房|农房|houses?/i],
  ['assessments', /考核|评估|验收|评价|assess|evaluat/i],
  ['milestones', /节点|里程碑|milestone/i],
  ['projects', /项目|projects?/i],
  ['regions', /边界|界线|区划|boundar|townships?|regions?/i],
]

const OLDER = /旧|备份|副本|模板|样表|\b(old|backup|bak|copy|template)\b|[_-](old|bak|copy)/i

/** What a path or a sheet's name says that the table is, the most telling first. */
export function hintedBy(name: string): (SourceKey | 'aliases')[] {
  return HINTS.filter(([, words]) => words.test(name)).map(([source]) => source)
}

/** Not by the reader's language: the same folder reads the same everywhere. */
const numeric = new Intl.Collator('en', {numeric: true})

/** Of two names of versions of one file: positive where `a` is the later one's. */
export function laterName(a: string, b: string): number {
  return Number(OLDER.test(b)) - Number(OLDER.test(a)) || numeric.compare(stem(a), stem(b))
}

/** 项目(1).csv is later than 项目.csv, the sheet 9月 later than 8月. */
function stem(name: string): string {
  return name.replace(/\.[^./#]*(?=#|$)/, '')
}
