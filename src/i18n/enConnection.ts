import type {ConnectionWords} from './zhConnection'

export const enConnection: ConnectionWords = {
  connection: {
    offline: 'Offline',
    dataFrom: (time: string) => `data fetched ${time}`,
    update: 'New version: update',
  },
}
