/** The papers of plan mode. The source of `enTabs`. */
export const zhTabs = {
  /** Opens what leaves the page. */
  out: '导出',
  tabs: {
    label: '图、表、册',
    map: '作战图',
    timetable: '时间表',
    taskbook: '任务书',
    charts: '图表',
    outlook: '下一步',
  },
}
export type TabsWords = typeof zhTabs
