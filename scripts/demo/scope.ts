import type {Facts, TownshipFact} from './facts'

/**
 * 街道 outside the old city that make the published 112 full, beside every 镇 and 乡 and every township with a
 * published result: former towns whose built-up centre is still a town of its own. Our choice: the true list was
 * not found.
 */
const CHOSEN: ReadonlySet<string> = new Set([
  '330203009', // 石碶街道
  '330205007', // 洪塘街道
  '330206004', // 大碶街道
  '330206005', // 霞浦街道
  '330206008', // 春晓街道
  '330206009', // 梅山街道
  '330206011', // 白峰街道
  '330211002', // 蛟川街道
  '330211004', // 庄市街道
  '330211005', // 贵驷街道
  '330213004', // 西坞街道
  '330226003', // 梅林街道
  '330281006', // 朗霞街道
  '330282003', // 坎墩街道
])

/** The townships in scope, in order of code. */
export function townshipsInScope(facts: Facts): TownshipFact[] {
  const published = new Set(facts.results.map((result) => result.county + result.township))
  return facts.townships.filter(
    ({code, county, name}) => /[镇乡]$/.test(name) || published.has(county + name) || CHOSEN.has(code),
  )
}
