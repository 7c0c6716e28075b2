/** A text in both languages. */
export interface Pair {
  'zh-CN': string
  en: string
}

export interface Task {
  id: string
  name: Pair
  /** What a project of this task is called; `～` stands for a street, river or village of the town. */
  works: readonly string[]
  /** The office in charge: of the county (bureau) or the town's own. */
  unit: string
  /** How many of twenty projects are of this task, how large they are, and when they run (months from 2016-10). */
  share: number
  size: number
  start: readonly [number, number]
  duration: readonly [number, number]
}

export interface Area {
  id: string
  name: Pair
  tasks: readonly Task[]
}

const pair = (zh: string, en: string): Pair => ({'zh-CN': zh, en})
const OWN = '整治办'

type Row = [id: string, zh: string, en: string, unit: string, share: number, size: number, ...times: number[]]

const task = ([id, zh, en, unit, share, size, s0, s1, d0, d1]: Row, ...works: string[]): Task => ({
  id,
  name: pair(zh, en),
  works,
  unit,
  share,
  size,
  start: [s0!, s1!],
  duration: [d0!, d1!],
})

/**
 * Four areas and 18 tasks after the 19 fields of Ningbo's technical guide (2016-12); 推进可再生能源建筑一体化
 * is merged into 完善配套设施. The provincial list of 18 was not found.
 */
export const AREAS: readonly Area[] = [
  {
    id: 'a1',
    name: pair('规划设计引领', 'Planning and design'),
    tasks: [
      task(
        ['t01', '环境整治规划', 'Improvement plan', OWN, 1, 0.1, 0, 1, 1, 2],
        '小城镇环境综合整治规划编制',
      ),
      task(
        ['t02', '整体风貌管控', 'Townscape control', '规划局', 0.7, 0.1, 1, 4, 3, 6],
        '整体风貌管控导则',
        '镇区城市设计',
      ),
      task(
        ['t03', '项目设计引导', 'Project design', OWN, 0.7, 0.12, 1, 5, 3, 6],
        '重要节点设计方案',
        '～沿线设计方案',
        '驻镇规划师服务',
      ),
      task(
        ['t04', '规划实施制度', 'Plan enforcement', '规划局', 0.5, 0.06, 2, 8, 3, 8],
        '规划实施与公示制度',
        '项目库与批后监管',
      ),
    ],
  },
  {
    id: 'a2',
    name: pair('环境卫生', 'Sanitation'),
    tasks: [
      task(
        ['t05', '地面保洁', 'Clean ground', '环卫处', 1.4, 0.35, 1, 8, 4, 9],
        '～卫生死角清理',
        '垃圾分类收运设施',
        '垃圾中转站改造',
        '公共厕所改建',
      ),
      task(
        ['t06', '水体清洁', 'Clean water', '水利局', 1.2, 0.9, 1, 14, 7, 13],
        '～清淤及截污纳管',
        '～水质提升',
        '镇区雨污分流',
      ),
      task(
        ['t07', '滨水空间', 'Waterfronts', '水利局', 1.1, 1.3, 2, 18, 8, 14],
        '～滨水步道',
        '～水空间提升',
        '～两岸景观整治',
      ),
      task(
        ['t08', '卫生乡镇创建', 'Healthy town title', '爱卫办', 0.7, 0.3, 2, 12, 6, 12],
        '卫生乡镇创建',
        '农贸市场卫生改造',
        '～病媒防制',
      ),
    ],
  },
  {
    id: 'a3',
    name: pair('城镇秩序', 'Town order'),
    tasks: [
      task(
        ['t09', '道乱占', 'Blocked roads', '综合行政执法局', 1.2, 0.5, 2, 18, 5, 11],
        '～占道经营整治',
        '～人行道贯通',
        '～路障清理及路面修复',
      ),
      task(
        ['t10', '车乱开', 'Traffic and parking', '交警大队', 1.3, 0.8, 1, 21, 6, 12],
        '镇中心停车场',
        '～慢行系统',
        '～交叉口渠化',
        '公交首末站改造',
      ),
      task(
        ['t11', '摊乱摆', 'Street stalls', '市场监管局', 1.1, 0.7, 2, 19, 5, 11],
        '农贸市场改造提升',
        '～摊位规范整治',
        '便民服务点建设',
      ),
      task(
        ['t12', '房乱建', 'Illegal building', '“三改一拆”办', 1, 0.7, 2, 19, 5, 13],
        '～违法建筑拆除',
        '拆后土地利用',
        '～旧住宅区改造',
      ),
      task(
        ['t13', '线乱拉', 'Tangled wires', '供电局', 1.5, 1.2, 1, 22, 7, 14],
        '～弱电入地',
        '～综合管线“上改下”',
        '～杆线梳理',
      ),
    ],
  },
  {
    id: 'a4',
    name: pair('乡容镇貌', 'Townscape'),
    tasks: [
      task(
        ['t14', '沿街立面', 'Street façades', OWN, 2, 2.6, 1, 24, 8, 15],
        '～沿街立面整治',
        '～立面改造',
        '～老街修缮',
      ),
      task(
        ['t15', '低小散行业', 'Small workshops', '经信局', 0.9, 1.2, 1, 23, 8, 14],
        '低小散块状行业整治',
        '～作坊搬迁',
        '小微企业园提升',
      ),
      task(
        ['t16', '配套设施', 'Facilities and energy', '住建局', 1.7, 2.4, 1, 24, 9, 16],
        '文化礼堂及广场',
        '卫生院改扩建',
        '～道路改造',
        '公共建筑光伏一体化',
        '社区服务中心',
      ),
      task(
        ['t17', '园林绿化', 'Parks and greenery', '农林局', 1.5, 1.3, 2, 25, 6, 12],
        '～绿化提升',
        '镇区公园',
        '入口景观节点',
        '～口袋公园',
      ),
      task(
        ['t18', '管理水平', 'Management', OWN, 0.9, 0.4, 3, 26, 6, 12],
        '智慧城管平台',
        '长效管理机制建设',
        '网格化综合治理',
      ),
    ],
  },
]

export const TASKS: readonly Task[] = AREAS.flatMap((area) => area.tasks)
