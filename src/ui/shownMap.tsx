import type {CampaignMap} from '#map/CampaignMap'

/** Plan mode's map, for a part that comes later and stands elsewhere; null while there is none. */
export const shownMap: {current: CampaignMap | null} = {current: null}
