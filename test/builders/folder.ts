import {mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {CampaignBuilder} from './campaign'

/** Writes a package into a folder of its own, below the system's one for such files. Returns its path. */
export function inFolder(campaign: CampaignBuilder): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhentu-'))
  for (const [name, content] of campaign.files()) writeFileSync(join(folder, name), content)
  return folder
}
