/** Working without a network, in the help. The source of `enOffline`. */
export const zhOffline = {
  title: '离线使用',
  impossible:
    '这里不能离线使用：浏览器只允许 https 地址和本机（localhost）这样做。普通 http 地址上也没有防熄屏和写剪贴板；其余功能照常。',
  no: '本页打开过一次后，可在断网时继续使用。',
  keeping: (done: string, total: string) => `正在存下数据文件 ${done} / ${total}`,
  yes: '本页和当前数据已存在本机，断网也能打开。',
  full: '本机存储已满，数据没有存全；断网后可能打不开。',
  keepBasemap: '连同底图文件一起存下',
  basemaps: {
    archives: '底图：PMTiles 文件可一起存下（可能较大）；在线切片不存，断网后不显示。',
    tiles: '底图：在线切片不存，断网后不显示，显示本页自带的陆地和海面。',
  },
  keep: '存下当前数据供离线使用',
}
export type OfflineWords = typeof zhOffline
