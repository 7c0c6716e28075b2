import {surveyedReader} from '#data/layeredReader'
import {type FileContent, memoryReader} from '#data/reader'
import {readPackage} from '#data/readPackage'
import {type SurveyOptions, surveyOf} from '#data/survey'
import type {Survey, SurveyedFile} from '#data/surveyed'
import type {CampaignBuilder} from './campaign'

export type Folder = Record<string, FileContent>

/** Surveys a folder of files, without a package before it unless one is given. */
export function surveyed(folder: Folder, options: Partial<SurveyOptions> = {}): Promise<Survey> {
  return surveyOf(new Map(Object.entries(folder)), {base: null, ...options})
}

export async function surveyedFile(
  folder: Folder,
  options: Partial<SurveyOptions> = {},
): Promise<SurveyedFile> {
  return (await surveyed(folder, options)).files[0]
}

/** The package before: `update` where the folder brings it up to date. */
export function baseOf(campaign: CampaignBuilder, update: boolean) {
  const manifest = JSON.parse(String(campaign.files().get('campaign.json')))
  return {manifest, update}
}

/** What the page does: surveys the folder on top of a package, and reads what came of it. */
export async function opened(folder: Folder, base: CampaignBuilder, update = false) {
  const survey = await surveyed(folder, {base: baseOf(base, update)})
  const reader = surveyedReader(survey, new Map(Object.entries(folder)), memoryReader(base.files()))
  return {survey, ...(await readPackage(reader))}
}

/** `projects.csv projects columns` */
export function roleLines({files}: Survey): string[] {
  return files.map(({name, role, reason}) => [name, role, reason.because].join(' '))
}
