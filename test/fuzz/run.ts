import {memoryReader} from '#data/reader'
import {readPackage} from '#data/readPackage'
import {packageFaults, slicedFaults, surveyFaults, type Twin} from './checks'
import {type Files, type Specimen, specimens} from './corpus'
import {mutated} from './mutate'
import {pick, randomOf} from './random'

/** Case `seed` of a form: one of its files broken by that seed. */
export function brokenCase(files: Files, seed: number): {name: string; files: Map<string, Uint8Array>} {
  const random = randomOf(seed)
  const name = pick(random, [...files.keys()])
  return {name, files: new Map(files).set(name, mutated(name, files.get(name)!, random))}
}

/** The first specimen, read. */
export async function twinOf([{files}]: readonly Specimen[]): Promise<Twin> {
  const reader = memoryReader(files)
  const {dataset} = await readPackage(reader)
  const manifest = JSON.parse(new TextDecoder().decode(files.get('campaign.json')))
  return {dataset: dataset!, manifest, reader}
}

/** What does not hold of a case, or the error that it threw. */
export async function faultsOf(files: Files, twin: Twin, seed: number): Promise<string[]> {
  try {
    return [
      ...(await packageFaults(files, twin)),
      ...(await slicedFaults(files)),
      ...(await surveyFaults(files, twin, seed % 2 === 0)),
    ]
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)]
  }
}

/** Runs by hand: `npm run fuzz -- SECONDS [SEED]`; tells each case that fails, with the seed that makes it again. */
async function main(seconds: number, first: number): Promise<void> {
  const all = await specimens()
  const twin = await twinOf(all)
  const end = Date.now() + 1000 * seconds
  let failed = 0
  let seed = first
  for (; Date.now() < end; seed++) {
    for (const {form, files} of all) {
      const {name, files: broken} = brokenCase(files, seed)
      const start = Date.now()
      const faults = await faultsOf(broken, twin, seed)
      const took = Date.now() - start
      if (took > 2000) faults.push(`took ${took} ms`)
      if (faults.length === 0) continue
      failed++
      console.log(`${form} ${seed} (${name}): ${faults.join('\n  ').slice(0, 2000)}`)
    }
  }
  console.log(`${(seed - first) * all.length} cases, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}

if (process.argv[1]?.endsWith('fuzz/run.ts')) {
  await main(Number(process.argv[2] ?? 60), Number(process.argv[3] ?? Date.now() % 1e9))
}
