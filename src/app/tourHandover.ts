import type {Tour} from '#domain/tour'

/** From window to window, where the browser keeps nothing that both could read. */
export interface TourHandover {
  /** What another window holds of a campaign; none where none answers soon. */
  ask(campaign: string): Promise<readonly Tour[]>
  answer(toursOf: (campaign: string) => readonly Tour[]): void
}

const WITHIN_MS = 500

/** Windows of one browser; a tour goes as the text of its file and is checked as one. Nothing where there is no channel. */
export function handoverOfTabs(name: string): TourHandover {
  let channel: BroadcastChannel | null = null
  try {
    channel = new BroadcastChannel(name)
  } catch {
    // The window has what it has.
  }
  return {
    ask: (campaign) => (channel ? asked(channel, campaign) : Promise.resolve([])),
    answer(toursOf) {
      channel?.addEventListener('message', async ({data}: MessageEvent<unknown>) => {
        const campaign = textIn(data, 'wanted')
        const tours = campaign === null ? [] : toursOf(campaign)
        if (campaign === null || tours.length === 0) return
        const {tourFileText} = await import('#data/tourFile')
        const given = tourFileText(tours, {id: campaign, title: {'zh-CN': campaign, en: campaign}})
        channel?.postMessage({given, campaign})
      })
    },
  }
}

function asked(channel: BroadcastChannel, campaign: string): Promise<readonly Tour[]> {
  return new Promise((done) => {
    const end = (tours: readonly Tour[]) => {
      clearTimeout(timer)
      channel.removeEventListener('message', hear)
      done(tours)
    }
    const hear = ({data}: MessageEvent<unknown>) => {
      const text = textIn(data, 'given')
      if (text === null || textIn(data, 'campaign') !== campaign) return
      import('#data/tourFile')
        .then(({readTourFile}) => end(readTourFile(text, '').tours))
        .catch(() => end([]))
    }
    const timer = setTimeout(() => end([]), WITHIN_MS)
    channel.addEventListener('message', hear)
    channel.postMessage({wanted: campaign})
  })
}

function textIn(data: unknown, key: string): string | null {
  if (typeof data !== 'object' || data === null) return null
  const text = (data as Record<string, unknown>)[key]
  return typeof text === 'string' ? text : null
}
