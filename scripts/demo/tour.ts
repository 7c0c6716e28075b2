import type {Pair} from './tasks'

const pair = (zh: string, en: string): Pair => ({'zh-CN': zh, en})

const TOWN = '330282121'
const PICTURE_NOTE = pair('示意图，非照片', 'Schematic, not a photograph')

interface Stop {
  id: string
  title: Pair
  text: Pair
  notes: Pair
  month: string
  /** The project's number in the town; none: the town itself. */
  project?: string
  place?: {lon: number; lat: number}
  whole?: boolean
  figures?: string[]
  pictures?: true
}

/**
 * The visit to 周巷镇 that bulletin no. 1 tells of (2016-11-04), gone over again as the works went on. The visit, the
 * antiques street and 万安庄村 are the bulletin's; the other projects and every figure are the demo's.
 */
const STOPS: Stop[] = [
  {
    id: 'start',
    title: pair('2016年11月：行动开始', 'November 2016: the campaign begins'),
    text: pair(
      '四个阶段，三年。工作简报第一期记录了培训会和首次调研。',
      'Four phases, three years. Bulletin no. 1 tells of the first training and the first visit.',
    ),
    notes: pair(
      '依据：工作简报第一期（2016年11月7日）。四阶段目标：达标 20%、50%，进度 30%、70%。\n此时还没有乡镇通过省级考核。',
      'Source: bulletin no. 1 (2016-11-07). Targets of the phases: 20% and 50% passed, progress 30% and 70%.\nNo township has passed the province yet.',
    ),
    month: '2016-11',
    whole: true,
  },
  {
    id: 'town',
    title: pair('周巷镇', 'Zhouxiang'),
    text: pair(
      '2016年11月4日，市领导到周巷镇调研，察看相关村镇街道。',
      'On 4 November 2016 the city visited Zhouxiang and looked at its streets and villages.',
    ),
    notes: pair(
      '依据：简报第一期。要求三点：加强规划、做好统筹、完善政策。\n以下各站的数字都是演示数据。',
      'Source: bulletin no. 1. Three demands: planning, coordination, policy.\nAll figures from here on are demo data.',
    ),
    month: '2016-11',
  },
  {
    id: 'wananzhuang',
    title: pair('万安庄村水空间', "Wan'anzhuang: the waterside"),
    text: pair(
      '简报点到的村庄。先做水：清出河岸，让人能走到水边。',
      'A village that the bulletin names. Water first: the banks cleared, so that people can reach it.',
    ),
    notes: pair(
      '万安庄村在简报中；项目进度和投资为演示数据。',
      'The village is in the bulletin; progress and investment are demo data.',
    ),
    month: '2017-08',
    project: '03',
  },
  {
    id: 'huancheng',
    title: pair('环城北路绿化', 'Huancheng North Road: greenery'),
    text: pair('进镇第一条路，先有树荫。', 'The first road into town gets its shade first.'),
    notes: pair('演示项目。', 'A demo project.'),
    month: '2017-10',
    project: '06',
  },
  {
    id: 'zhoudong',
    title: pair('周东路综合管线', 'Zhoudong Road: lines go under ground'),
    text: pair(
      '“上改下”：架空线入地。比计划晚，原因要当场说明。',
      'Overhead lines go under ground. Later than planned: say why on the spot.',
    ),
    notes: pair(
      '演示项目，计划2017年10月完工。请供电部门说明晚的原因，以及以后怎样避免。',
      'A demo project, due in October 2017. Ask the power office why it was late and how to avoid it.',
    ),
    month: '2018-02',
    project: '04',
  },
  {
    id: 'parking',
    title: pair('镇中心停车场', 'Town centre: the car park'),
    text: pair('车有处停，路才空得出来。', 'Where cars can park, the road is free again.'),
    notes: pair('演示项目。', 'A demo project.'),
    month: '2018-08',
    project: '05',
  },
  {
    id: 'tianyuan',
    title: pair('天元古玩一条街', 'Tianyuan: the antiques street'),
    text: pair(
      '简报点到的街。立面、管线、铺装一次做完。',
      'A street that the bulletin names. Façades, lines and paving in one go.',
    ),
    notes: pair(
      '当年察看的是沿街立面和景观提升的设计。\n两张图是示意，请换成同一位置的照片。',
      'In 2016 it was the design for façades and street that was looked at.\nThe two pictures are schematic: put in photographs from one spot.',
    ),
    month: '2018-09',
    project: '02',
    pictures: true,
  },
  {
    id: 'now',
    title: pair('周巷镇：整体情况', 'Zhouxiang as a whole'),
    text: pair(
      '看完各点，再看全镇：项目、危房、还差什么。',
      'After the places, the whole: projects, houses, what is missing.',
    ),
    notes: pair(
      '数字均为演示数据。回答“还差什么”时打开乡镇卡片（Esc 返回作战图）。',
      'All figures are demo data. To answer "what is missing", open the card (Esc goes back to the map).',
    ),
    month: '2018-09',
    figures: ['progress', 'projects', 'houses'],
  },
  {
    id: 'city',
    title: pair('全市：第三阶段末', 'The city at the end of phase 3'),
    text: pair(
      '一个镇放回全市看：目标 50%，现在在哪里。',
      'One town set back into the whole: target 50%, and where we are.',
    ),
    notes: pair('演示数据；目标见简报第一期。', 'Demo data; the target is in bulletin no. 1.'),
    month: '2018-09',
    whole: true,
  },
]

/** `tours` of the demo's manifest. */
export function tours(): object[] {
  return [
    {
      id: 'zhouxiang',
      title: pair('慈溪市周巷镇巡查', 'Inspection of Zhouxiang, Cixi'),
      stops: STOPS.map(stopOf),
    },
  ]
}

function stopOf({id, title, text, notes, month, project, place, whole, figures, pictures}: Stop): object {
  const picture = (when: string) => ({url: `pictures/tianyuan-${when}.svg`, caption: PICTURE_NOTE})
  return {
    id,
    title,
    text,
    notes,
    view: whole ? {month, layers: ''} : {month, township: TOWN},
    ...(place && {place}),
    ...(project && {project: `${TOWN}-${project}`}),
    ...(figures && {figures}),
    ...(pictures && {before: picture('before'), after: picture('after')}),
  }
}
