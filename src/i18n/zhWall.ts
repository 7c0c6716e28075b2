/** The wall: one sentence, figures, programme. The source of `enWall`. */
export const zhWall = {
  label: '大屏',
  /** Before, in the colour of what is achieved, after. */
  passed: (count: string, all: string): [string, string, string] => [
    `${all} 个乡镇已有 `,
    `${count} 个达标`,
    '',
  ],
  nonePassed: (all: string) => `${all} 个乡镇尚无达标`,
  noTownships: '所选条件下没有乡镇',
  short: (count: string, target: string) => `，距 ${target} 的目标还差 ${count} 个`,
  reached: (target: string) => `，已达到 ${target} 的目标`,
  noTarget: '，本阶段没有达标目标',
  changePassed: (count: string) => `本月新达标 ${count} 个`,
  changeLost: (count: string) => `本月摘帽 ${count} 个`,
  changeBoth: (passed: string, lost: string) => `本月新达标 ${passed} 个、摘帽 ${lost} 个`,
  changeNone: '本月无增减',
  /** The change follows the state in one line. */
  changeBeside: true,
  clause: '；',
  behind: {target: '低于目标', pace: '落后于应有进度'},
  behindNone: {target: '各县（市、区）都达到目标', pace: '各县（市、区）都不落后于应有进度'},
  names: (listed: string, named: number, all: number) => (named === all ? listed : `${listed}等 ${all} 个`),
  figure: {compliance: '达标比例', progress: '形象进度', overdue: '逾期项目'},
  shareOfAll: (share: string) => `占全部 ${share}`,
  perPoint: (amount: string) => `${amount} 个点`,
  reachedShort: '已达',
  lastRows: (shown: string, all: string) => `只列最后 ${shown} 个，共 ${all} 个`,
  houses: {
    title: '危旧房闭环',
    filed: '建档',
    relieved: '隐患排除',
    treated: '治理改造',
    left: (count: string) => `差 ${count} 户`,
    leftBy: (count: string, month: string) => `差 ${count} 户·${month} 到期`,
    overdue: (count: string) => `逾期 ${count} 户`,
    done: '已全部治理',
  },
  schematic: '示意边界',
  unreachable: (time: string) => `来源自 ${time} 起无法访问`,
  phaseEnd: (name: string) => `${name}末`,
}
export type WallWords = typeof zhWall
