import {filesOf, sourceName} from '#domain/campaign'
import {crsNameOf, type PlacedSource, type ReadingContext} from './context'
import {type DatumTest, datumTest} from './datumTest'

/** What the test of a table's coordinates found. */
export interface SourceDatum extends DatumTest {
  source: PlacedSource
  file: string
}

/**
 * Tests the coordinates of a table that was read. One warning for those that lie outside of their townships, and
 * inside if they are read in another system. That they are exchanged is told row by row.
 *
 * @returns null for a table without places to test
 */
export async function testDatum(source: PlacedSource, context: ReadingContext): Promise<SourceDatum | null> {
  const sample = context.samples[source]
  if (!context.geometry || !sample || sample.count === 0) return null
  const files = filesOf(context.campaign.sources[source]!)
  // Files in several systems cannot be tested as one.
  if (files.some(({crs}) => crs !== files[0].crs)) return null
  const file = sourceName(files[0])
  const test = await datumTest(sample, context.geometry, crsNameOf(context.campaign, source))
  const {declared, proposed, tested, candidates} = test
  if (proposed && proposed.crs !== declared) {
    context.issues.push({
      severity: 'warning',
      file,
      row: null,
      column: null,
      code: 'suspected-crs',
      value: declared,
      detail: {suspected: proposed.crs, points: tested - candidates[0].inside},
    })
  }
  return {source, file, ...test}
}
