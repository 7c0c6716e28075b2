import type {SourceKey, TableKey} from '#domain/campaign'

/** Other headers for a column, parted by spaces. */
export interface HeaderWords {
  words: string
  /** Those that mean it only where no better header does: a name beside a code, a number beside an id. */
  weak?: string
}

const TOWNSHIP: HeaderWords = {
  words:
    '乡镇代码 乡镇编码 乡镇编号 街道代码 乡镇街道代码 镇街代码 镇乡代码 行政区划代码 行政区代码 区划代码 区划编码 乡级代码 地区代码 xzqdm xzqhdm xzdm towncode townshipid towncd',
  weak: '乡镇街道 乡镇 镇街 镇乡 镇乡街道 街道 街道乡镇 乡镇名称 乡镇街道名称 镇街名称 街道名称 镇名 镇 小城镇 小城镇名称 地区 行政区划 行政区 属地 xzqmc xzmc township townshipname town townname',
}
const COUNTY: HeaderWords = {
  words:
    '区县 县区 县市区 区县市 市县区 区市县 区县名称 县市区名称 区县市名称 县区名称 县名 县级名称 区县级 xjmc countyname district districtname',
  weak: '县 区',
}
const PLACE = {
  lon: {
    words: '经度 东经 lng long longitude easting 经度坐标 坐标经度 gps经度 经度gps 东坐标 x坐标 坐标x',
    weak: 'x',
  },
  lat: {words: '纬度 北纬 latitude northing 纬度坐标 坐标纬度 gps纬度 纬度gps 北坐标 y坐标 坐标y', weak: 'y'},
}
const PROJECT_ID = '项目编号 项目编码 项目代码 项目id 项目号 projectno projectcode'

/** How people head the columns of each table, besides by the contract's own names. */
export const HEADER_WORDS: Record<SourceKey | TableKey, Record<string, HeaderWords>> = {
  aliases: {
    code: {words: '代码 现代码 乡镇代码'},
    old_code: {words: '原代码 旧代码'},
    old_name: {words: '原名称 旧名称 原名 旧名 曾用名'},
    county: {words: '原县区 原属县区'},
    since: {words: '变更日期 变更时间'},
  },
  regions: {
    code: {
      words: `代码 编码 乡镇街道编码 code ${TOWNSHIP.words} townshipcode adcode 统计用区划代码 统计代码`,
      weak: '编号',
    },
    name: {words: '名称 区划名称 行政区名称 行政区划名称', weak: TOWNSHIP.weak!},
    county: COUNTY,
    county_code: {
      words:
        '区县代码 县代码 县级代码 县市区代码 区县市代码 县区代码 区县编码 县级区划代码 区县区划代码 xjdm xxzqdm countycod countyid districtcode',
    },
    in_scope: {
      words:
        '纳入整治 是否纳入 是否纳入整治 纳入范围 是否纳入范围 整治对象 是否整治对象 在整治范围 是否在整治范围 是否列入 列入整治 是否参评 inscope',
    },
    name_en: {words: '英文名 英文名称 乡镇英文名 nameen nameenglish englishname'},
    county_en: {words: '区县英文名 县英文名 区县英文名称 countyen'},
  },
  projects: {
    id: {words: `编号 编码 项目序号 id ${PROJECT_ID} projectid`, weak: '序号 no'},
    name: {
      words: '项目名称 名称 项目名 工程名称 整治项目 整治项目名称 工程项目名称 工程项目 projectname',
      weak: '项目 工程 project title',
    },
    township_code: TOWNSHIP,
    ...PLACE,
    task: {
      words:
        '任务 任务编号 任务代码 任务名称 任务id 整治任务 对应任务 任务类别 任务书任务 18项任务 十八项任务 对应任务书 所属任务 taskid taskname',
    },
    unit: {
      words:
        '责任单位 实施单位 建设单位 牵头单位 责任部门 牵头部门 业主单位 项目业主 建设业主 实施主体 责任主体 主管单位 承办单位 responsible responsibleunit office department',
      weak: '单位 部门 业主',
    },
    invest_planned: {
      words:
        '计划投资 计划总投资 投资规模 总投资规模 计划投资额 计划总投资额 总投资 总投资额 项目总投资 项目投资 投资概算 概算投资 概算总投资 估算投资 投资估算 预算投资 plannedinvestment plannedinvest investmentplanned',
      weak: '投资 投资额 预算 概算 investment budget',
    },
    loan: {
      words:
        '贷款 贷款金额 贷款额 贷款额度 银行贷款 农行贷款 贷款资金 信贷资金 信贷金额 融资 融资金额 loans loanamount',
    },
    start: {
      words:
        '开工时间 开工日期 开工年月 开工 实际开工 实际开工时间 实际开工日期 开始时间 开始日期 动工时间 动工日期 启动时间 startdate started',
    },
    due: {
      words:
        '计划完工 计划完工时间 计划完工日期 计划竣工 计划竣工时间 计划竣工日期 计划完成 计划完成时间 计划完成日期 预计完工 预计完工时间 预计完工日期 预计完成时间 预计竣工时间 拟完工时间 要求完成时间 应完成时间 完成时限 完工期限 计划完工年月 duedate deadline plannedcompletion',
      weak: '期限 时限',
    },
    done: {
      words:
        '完工时间 完工日期 完工年月 完工 实际完工 实际完工时间 实际完工日期 竣工时间 竣工日期 竣工 实际竣工时间 实际竣工日期 实际完成时间 实际完成日期 完成时间 完成日期 实际竣工 竣工年月 donedate completed completion completiondate finished',
    },
    county: COUNTY,
  },
  progress: {
    project_id: {words: `${PROJECT_ID} project`, weak: '编号 编码 id'},
    month: {
      words:
        '月份 月度 年月 报告月份 上报月份 统计月份 填报月份 报送月份 进度月份 截止月份 所属月份 reportmonth',
      weak: '月 时间 日期 统计时间 报告时间 上报时间 填报时间 统计日期 报告日期 上报日期 填报日期 截止时间 截止日期 date period',
    },
    progress: {
      words:
        '形象进度 工程进度 项目进度 完成进度 累计进度 累计形象进度 工程形象进度 项目形象进度 进度百分比 进度比例 percent percentage',
      weak: '进度 完成比例 完成率',
    },
    invested: {
      words:
        '累计投资 累计投资额 累计完成投资 累计完成投资额 已完成投资 已完成投资额 已投资 已投资额 累计投入 investedtotal cumulativeinvestment',
      weak: '完成投资 完成投资额 实际投资 实际完成投资',
    },
  },
  houses: {
    id: {
      words:
        '编号 编码 房屋编号 危房编号 房屋编码 危房编码 房屋代码 档案编号 档案号 户编号 农户编号 危房户编号 id houseid',
      weak: '序号 no',
    },
    township_code: TOWNSHIP,
    ...PLACE,
    grade: {
      words:
        '危房等级 房屋等级 鉴定等级 危险等级 危险性等级 房屋危险等级 房屋危险性等级 危房级别 鉴定级别 危险级别 鉴定结果等级 安全等级 危房鉴定等级 hazardgrade',
      weak: '等级 级别 level',
    },
    hardship: {
      words:
        '困难户 困难家庭 是否困难户 是否困难家庭 是否困难 贫困户 是否贫困户 贫困家庭 是否贫困家庭 农村困难家庭 低保户 是否低保户 是否低收入农户 低收入农户 poor poorhousehold',
    },
    filed: {
      words:
        '建档日期 建档时间 建档年月 建档 建档立卡日期 建档立卡时间 排查建档日期 排查建档时间 登记日期 登记时间 立档日期 立档时间 入册日期 fileddate registered',
    },
    relieved: {
      words:
        '解危日期 解危时间 解危 解除隐患日期 解除隐患时间 隐患排除日期 隐患排除时间 隐患排除 排除隐患日期 排除隐患时间 隐患解除日期 隐患解除时间 排险日期 排险时间 relieveddate',
    },
    treated: {
      words:
        '治理日期 治理时间 治理完成日期 治理完成时间 完成治理日期 完成治理时间 治理改造日期 治理改造时间 治理改造完成日期 治理改造完成时间 改造完成日期 改造完成时间 处置日期 处置时间 处置完成日期 处置完成时间 整治完成日期 整治完成时间 treateddate',
      weak: '完成日期 完成时间 治理 处置',
    },
    county: COUNTY,
  },
  assessments: {
    township_code: TOWNSHIP,
    date: {
      words:
        '考核日期 考核时间 验收日期 验收时间 评定日期 评定时间 公布日期 公布时间 省级考核时间 省级考核日期 省级验收时间 省级验收日期 考核验收时间 考核验收日期 考核年月 考核月份 日期 assessmentdate assessed',
      weak: '时间 月份 年月 month',
    },
    score: {words: '得分 分数 考核得分 考核分数 验收得分 总分 总得分 评分 成绩 分值 points'},
    result: {
      words:
        '结果 考核等次 考核结果 考核结论 验收结果 验收结论 评定结果 评定结论 结论 是否达标 是否通过 是否合格 是否通过考核 是否通过验收 是否通过省级考核 是否通过省级验收 是否考核合格 省级考核结果 省级验收结果 考核验收结果 达标情况 考核情况 通过情况 outcome',
      weak: '达标 通过 合格 passed',
    },
    counts_for: {words: '计入阶段 对应阶段 所属阶段 归属阶段 阶段 计入 考核阶段 phase phaseid'},
    stage: {
      words:
        '考核级别 考核层级 考核层次 层级 级别 考核单位级别 考核环节 考核主体 验收级别 验收层级 level assessmentstage',
    },
    sample: {
      words: '样板 样板级别 样板等级 样板类型 样板镇 样板乡镇 样板类别 样板称号 样板镇级别 model samplelevel',
    },
    county: COUNTY,
  },
  milestones: {
    unit_code: {
      words: `单位代码 单位编码 单位编号 代码 code ${TOWNSHIP.words} townshipcode 区县代码 县市区代码`,
      weak: `单位 单位名称 责任单位 对象 ${TOWNSHIP.weak!} ${COUNTY.words}`,
    },
    milestone: {
      words:
        '里程碑 里程碑节点 节点 节点名称 节点编号 节点代码 里程碑名称 里程碑编号 时间节点 任务节点 工作节点 milestoneid milestonename',
      weak: '事项 任务 工作',
    },
    done: {
      words:
        '完成时间 完成日期 实际完成时间 实际完成日期 完成年月 达成日期 达成时间 donedate completed completion',
      weak: '完成',
    },
    county: {words: ''},
  },
}
