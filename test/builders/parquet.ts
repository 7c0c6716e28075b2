import {aCampaign, type CampaignBuilder} from './campaign'

/** Two townships, 330282001 and 330282002, with one table, whose name begins with what it is of. */
export function tableIn(file: string, content: Uint8Array): CampaignBuilder {
  return aCampaign()
    .township('周巷镇')
    .township('长河镇')
    .manifest({
      sources: {
        regions: {url: 'townships.geojson'},
        projects: {url: file.startsWith('projects') ? file : 'projects.csv'},
        houses: {url: file.startsWith('houses') ? file : 'houses.csv'},
      },
    })
    .file('houses.csv', 'id,township_code\n')
    .file('projects.csv', 'id,name,township_code\n')
    .file(file, content)
}
