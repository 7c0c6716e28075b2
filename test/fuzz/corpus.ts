import {packPackage} from '#data/pack'
import {memoryReader} from '#data/reader'
import {aCampaign} from '../builders/campaign'
import {gbk, utf16} from '../builders/gb18030'

export type Files = ReadonlyMap<string, Uint8Array>

/** One package in each form that is read. */
export interface Specimen {
  form: string
  files: Files
}

export async function specimens(): Promise<Specimen[]> {
  const plain = bytesOf(campaign().files())
  const {files: packed} = await packPackage(memoryReader(plain))
  return [
    {form: 'plain', files: plain},
    {form: 'gbk', files: recoded(plain, gbk)},
    {form: 'utf-16', files: recoded(plain, utf16)},
    {form: 'packed', files: bytesOf(packed!)},
  ]
}

/** A few rows of every table, with Chinese texts. */
function campaign() {
  return aCampaign()
    .township('周巷镇')
    .project({name: '河道整治', task: 't01', start: '2017-03', due: '2018-06', done: '2018-05'})
    .report('2018-01', 10, 50)
    .report('2018-03', 60)
    .house({grade: 'C', relieved: '2017-01', treated: '2018-02'})
    .passed('2018-01', {score: 91.5, sample: 'province'})
    .milestone('houses-treated', '2018-01')
    .township('长河镇')
    .project({name: '街巷“绿化”,二期', invest_planned: 1200.5})
    .report('2018-02', 20)
    .house({hardship: 'true'})
    .failed('2018-02', {counts_for: 'p3'})
    .outOfScope('观海卫镇')
    .house()
}

function bytesOf(files: ReadonlyMap<string, string | Uint8Array>): Map<string, Uint8Array> {
  const encoder = new TextEncoder()
  return new Map(
    [...files].map(([name, content]) => [
      name,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  )
}

function recoded(files: Files, encode: (text: string) => Uint8Array): Map<string, Uint8Array> {
  const decoder = new TextDecoder()
  return new Map(
    [...files].map(([name, bytes]) => [name, name.endsWith('.csv') ? encode(decoder.decode(bytes)) : bytes]),
  )
}
