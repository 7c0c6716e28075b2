import type {ColumnWords, TemplateWords} from '#data/templates'

const TOWNSHIP: ColumnWords = {
  header: '乡镇街道',
  about: '乡镇、街道的名称或代码；各区县有重名时写上区县',
  example: '慈溪市周巷镇',
}
const PLACE: Record<'lon' | 'lat', ColumnWords> = {
  lon: {header: '经度', about: '度，-180 至 180；不知道可留空', example: '121.0512'},
  lat: {header: '纬度', about: '度，-90 至 90；不知道可留空', example: '29.9531'},
}
const date = (header: string, about: string): ColumnWords => ({
  header,
  about: `${about}。日期，只知年月可写 2017-03`,
  example: '2017-03-05',
})

export const zhTemplate: TemplateWords = {
  language: 'zh-CN',
  tables: {projects: '项目', progress: '进度', houses: '危房', assessments: '考核', milestones: '节点'},
  columns: {
    projects: {
      id: {header: '项目编号', about: '每个项目一个，不重复，以后各月不变', example: 'XM-001'},
      name: {header: '项目名称', about: '项目的名称', example: '老街立面整治'},
      township_code: TOWNSHIP,
      ...PLACE,
      task: {header: '任务', about: '任务书中的任务名称或编号', example: ''},
      unit: {header: '责任单位', about: '负责的单位，不要填写个人', example: '镇建设办'},
      invest_planned: {
        header: '计划投资（万元）',
        about: '万元，不小于 0；不填则不计入形象进度',
        example: '320.5',
      },
      loan: {header: '贷款（万元）', about: '万元，不小于 0', example: '100'},
      start: date('开工日期', '实际开工的日期，未开工留空'),
      due: date('计划完工日期', '计划完工的日期'),
      done: date('完工日期', '实际完工的日期，未完工留空'),
    },
    progress: {
      project_id: {header: '项目编号', about: '项目表中的编号', example: 'XM-001'},
      month: {header: '月份', about: '报告的月份，每个项目每月一行', example: '2018-03'},
      progress: {header: '形象进度（%）', about: '0 至 100', example: '45'},
      invested: {header: '累计投资（万元）', about: '开工以来累计，万元，不小于 0', example: '150'},
    },
    houses: {
      id: {header: '危房编号', about: '每户一个，不重复，不要填写户主姓名或身份证号', example: 'WF-001'},
      township_code: TOWNSHIP,
      ...PLACE,
      grade: {header: '危房等级', about: 'C 或 D', example: 'D'},
      hardship: {header: '困难家庭', about: '是 或 否', example: '否'},
      filed: date('建档日期', '建档的日期；没有建档日期的不计入任何指标'),
      relieved: date('解危日期', '隐患排除的日期，未解危留空'),
      treated: date('治理日期', '治理改造完成的日期，未完成留空'),
    },
    assessments: {
      township_code: TOWNSHIP,
      date: date('考核日期', '考核或公布的日期'),
      score: {header: '得分', about: '不小于 0', example: '92.5'},
      result: {header: '考核结果', about: '达标 或 未达标', example: '达标'},
      counts_for: {header: '计入阶段', about: '阶段的名称或编号；留空则按日期', example: ''},
      stage: {header: '考核级别', about: '留空为省级；只有省级决定是否达标', example: '省级'},
      sample: {header: '样板', about: '省级样板或市级样板；不是则留空', example: '省级样板'},
    },
    milestones: {
      unit_code: {header: '单位', about: '乡镇、区县的名称或代码，或“全市”', example: '慈溪市周巷镇'},
      milestone: {header: '节点', about: '节点的名称或编号', example: ''},
      done: date('完成日期', '完成的日期，未完成留空'),
    },
  },
  values: {
    grade: ['C', 'D'],
    hardship: ['是', '否'],
    result: ['达标', '未达标'],
    stage: ['县级', '市级', '省级'],
    sample: ['省级样板', '市级样板'],
  },
  city: '全市',
  guide: '说明',
  lists: '取值',
  guideHeaders: ['表头', '必填', '填写方法', '示例', '可选的值'],
  required: '必填',
}
