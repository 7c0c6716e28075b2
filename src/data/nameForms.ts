/** Longer texts name nothing. */
const LONGEST = 64

/** What follows a township's own name, and is often left out. */
const KIND = /(街道办事处|街道|民族乡|镇|乡)$/
const OFFICE = /(人民政府|政府|办事处)$/
const ENGLISH_KIND = /(town|township|subdistrict)$/
const COUNTY_KIND = /[市县区]$/
const ENGLISH_COUNTY_KINDS = ['', 'city', 'county', 'district']

const PROVINCE = '33'
/** Cities of Zhejiang with their codes (GB/T 2260). */
const CITIES: Readonly<Record<string, string>> = {
  杭州: '3301',
  宁波: '3302',
  温州: '3303',
  嘉兴: '3304',
  湖州: '3305',
  绍兴: '3306',
  金华: '3307',
  衢州: '3308',
  舟山: '3309',
  台州: '3310',
  丽水: '3311',
}
const CITY = new RegExp(`^(?:浙江省?)?(?:(${Object.keys(CITIES).join('|')})市?)?`)

/** A code without the spaces, the full width, the apostrophe and the decimals that people and programs give it. */
export function plainCode(text: string): string {
  if (text.length > LONGEST) return text
  return text
    .normalize('NFKC')
    .replace(/^['\u2019]|\s/g, '')
    .replace(/^(\d+)\.0+$/, '$1')
}

/** The township's of a statistical code of twelve digits, whose last three are of a village; null for any other. */
export function townshipPart(code: string): string | null {
  return /^\d{9}000$/.test(code) ? code.slice(0, 9) : null
}

/** A name without whatever is not part of it: spaces, strokes, brackets, width, capitals. '' for none. */
export function plainName(text: string): string {
  if (text.length > LONGEST) return ''
  const plain = text.normalize('NFKC').toLowerCase()
  return plain.replace(/[\p{Z}\p{P}\p{S}\p{C}]/gu, '').replace(OFFICE, '')
}

/** A plain name without 镇, 乡, 街道; the same where hardly anything would be left. */
export function withoutKind(name: string): string {
  const bare = name.replace(KIND, '')
  return bare.length >= 2 ? bare : name
}

/** A plain name in Latin letters without “town”. */
export function withoutEnglishKind(name: string): string {
  return name.replace(ENGLISH_KIND, '')
}

/** What a county goes by: with and without 市, 县, 区; by its code. */
export function countyForms(name: string, nameEn = '', code = ''): string[] {
  const plain = plainName(name)
  const english = plainName(nameEn)
  const bare = plain.replace(COUNTY_KIND, '')
  const forms = [plain, plainName(code), bare.length >= 2 ? bare : plain]
  if (english !== plain) forms.push(...ENGLISH_COUNTY_KINDS.map((kind) => english && english + kind))
  return [...new Set(forms.filter((form) => form !== ''))]
}

/** A plain name without the province and the city before it. `city` is the beginning of their codes. */
export function withoutCity(name: string): {name: string; city: string} | null {
  const found = CITY.exec(name)!
  const rest = name.slice(found[0].length)
  return rest === '' || rest === name ? null : {name: rest, city: CITIES[found[1]] ?? PROVINCE}
}

/** The beginning of the codes of the city that a plain name is of; null for any other name. */
export function cityCode(name: string): string | null {
  const found = CITY.exec(name)
  return found?.[0] === name && found[1] ? CITIES[found[1]] : null
}

/** Whether a unit's code may be of a city; codes of another kind do not tell. */
export function mayBeIn(city: string, code: string): boolean {
  return !/^\d{6}/.test(code) || code.startsWith(city)
}
