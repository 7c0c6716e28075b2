import {readFile, writeFile} from 'node:fs/promises'
import {extname} from 'node:path'
import {readPackage} from '#data/readPackage'
import type {Dataset} from '#domain/dataset'
import {type Basis, NO_FILTER} from '#domain/filter'
import type {Month, MonthIndex} from '#domain/month'
import {wordsOf} from '#i18n/words'
import {bulletinRows} from '#measures/bulletin'
import {snapshotAt} from '#measures/snapshot'
import {buildTimeline} from '#measures/timeline'
import {bulletinDocxBytes} from '#ui/bulletin/bulletinDocx'
import {bulletinHtml, mapSvg} from '#ui/bulletin/bulletinHtml'
import {type BulletinFields, type BulletinModel, bulletinModel} from '#ui/bulletin/bulletinModel'
import {landRings} from '#ui/bulletin/landRings'
import {today} from '#ui/bulletin/today'
import type {Language} from '#view/view'
import {UsageError} from './arguments'
import {hasErrors} from './check'
import {packageReader} from './folderReader'
import {mapPng} from './mapPng'
import {monthIndex} from './monthIndex'
import {tellErrors} from './tellErrors'

export interface BulletinOptions {
  manifest: string
  month: Month
  basis: Basis
  /** Ends in .docx or .html. */
  out: string
  fields: Partial<BulletinFields>
  language: Language
}

const LAND = new URL('../../public/basemap/land.json', import.meta.url)

/**
 * Writes the bulletin of a month, with the figures that the page shows.
 *
 * @throws UsageError for a month outside the timeline, or a file that cannot be written
 */
export async function bulletin(options: BulletinOptions): Promise<number> {
  const reading = await readPackage(packageReader(options.manifest))
  const {dataset} = reading
  if (dataset) {
    const model = await modelOf(dataset, options)
    try {
      await writeFile(options.out, await fileOf(model, options))
    } catch (error) {
      throw new UsageError(`${options.out} cannot be written: ${(error as Error).message}`)
    }
  }
  tellErrors(reading, options.language)
  return hasErrors(reading) ? 1 : 0
}

async function modelOf(
  dataset: Dataset,
  {month: calendar, basis, fields, language}: BulletinOptions,
): Promise<BulletinModel> {
  const month = monthIndex(dataset, calendar)
  const reading = {filter: NO_FILTER, basis, asOf: dataset.campaign.asOf}
  const timeline = buildTimeline(dataset, reading)
  const snapshot = snapshotAt(timeline, month)
  const source = {
    dataset,
    reading,
    timeline,
    snapshot,
    previous: month > 0 ? snapshotAt(timeline, (month - 1) as MonthIndex) : null,
    month,
    measure: 'compliance' as const,
    by: 'township' as const,
    basis,
    rows: bulletinRows(dataset, {reading, month, progress: snapshot.townships.progress}),
    filter: '',
    land: landRings(JSON.parse(await readFile(LAND, 'utf8'))),
  }
  return bulletinModel(source, {date: today(), ...fields}, wordsOf(language))
}

async function fileOf(model: BulletinModel, {out, language}: BulletinOptions): Promise<string | Uint8Array> {
  if (extname(out) === '.html') return bulletinHtml(model, wordsOf(language))
  const svg = mapSvg(model)
  return bulletinDocxBytes(model, model.map && svg ? {...model.map, svg, png: mapPng(model.map)} : null)
}
