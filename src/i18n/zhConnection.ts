/** Whether there is a network. The source of `enConnection`. */
export const zhConnection = {
  connection: {
    offline: '离线',
    dataFrom: (time: string) => `数据取于 ${time}`,
    update: '有新版，点此更新',
  },
}
export type ConnectionWords = typeof zhConnection
