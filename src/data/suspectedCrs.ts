import type {FileSample, PlacedSource, ReadingContext} from './context'
import {type DatumTest, datumTest} from './datumTest'
import {pooled} from './placeSample'

/** What the test of a file's coordinates found. */
export interface SourceDatum extends DatumTest {
  source: PlacedSource
  file: string
}

/**
 * Tests the coordinates of each file of a table that was read. One warning for those that lie outside of their
 * townships, and inside if they are read in another system. Files of one system that have too few such points each
 * are tested as one, by the name of the first. That coordinates are exchanged is told row by row.
 *
 * @returns none for a table without places to test
 */
export async function testDatum(source: PlacedSource, context: ReadingContext): Promise<SourceDatum[]> {
  const samples = (context.samples[source] ?? []).filter(({sample}) => sample.count > 0)
  const tests: SourceDatum[] = []
  for (const one of samples) tests.push(...(await tested(source, one, context)))
  const sound = samples.filter((_, index) => tests[index]?.proposed === null)
  const [first] = sound
  if (sound.length > 1 && sound.every(({crs}) => crs === first.crs)) {
    const sample = pooled(sound.map((one) => one.sample))
    const together = await tested(source, {...first, sample}, context)
    if (together.some(({proposed}) => proposed)) {
      tests.splice(0, tests.length, ...tests.filter(({proposed}) => proposed), ...together)
    }
  }
  for (const test of tests) warn(test, context)
  return tests
}

async function tested(
  source: PlacedSource,
  {file, crs, sample}: FileSample,
  {geometry}: ReadingContext,
): Promise<SourceDatum[]> {
  return geometry ? [{source, file, ...(await datumTest(sample, geometry, crs))}] : []
}

function warn(
  {file, declared, proposed, tested: points, candidates}: SourceDatum,
  context: ReadingContext,
): void {
  if (!proposed || proposed.crs === declared) return
  context.issues.push({
    severity: 'warning',
    file,
    row: null,
    column: null,
    code: 'suspected-crs',
    value: declared,
    detail: {suspected: proposed.crs, points: points - candidates[0].inside},
  })
}
