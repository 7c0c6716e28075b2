import {campaignJsonSchema} from '#data/manifestSchema'

/** What `public/campaign.schema.json` holds. */
export function schemaText(): string {
  return `${JSON.stringify(campaignJsonSchema(), null, 2)}\n`
}
