/** 口径: what each figure is made of, by what rule, and from which files. The source of `enDefinitions`. */
export const zhDefinitions = {
  label: '口径',
  now: (month: string, whose: string) => `${month}·${whose}`,
  whole: '全部范围',
  filtered: '所选范围',
  sources: '来源',
  rows: (file: string, count: string) => `${file}（采用 ${count} 行）`,
  rowsOf: (part: string) => `看明细：${part}`,
  showRows: '看明细',
  townships: (count: string) => `${count} 个`,
  projects: (count: string) => `${count} 个`,
  houses: (count: string) => `${count} 户`,
  parts: {
    compliant: '最近一次省级考核为通过的乡镇',
    townships: '范围内的乡镇',
    weighted: '计划投资 × 进度，合计',
    weightedEqual: '进度，合计',
    planned: '计划投资，合计',
    invested: '累计完成投资，合计',
    projectsDone: '已完工的项目',
    projectsOverdue: '逾期的项目',
    projects: '全部项目',
    housesTreated: '已治理的危房',
    houses: '已建档的危房',
    rate: '达标率',
    progress: '形象进度',
    target: '本阶段目标',
  },
  records: {
    compliance: {
      name: '达标率',
      rule: '以当月末为准。只有省级考核算数，看最近的一次；摘帽后不再计入，从未考核的按未达标计。县自查、市核查不改变结果。',
    },
    progress: {
      name: '形象进度',
      rule: '各项目最近一次上报的进度，按计划投资加权平均。未开工按 0，完工按 100%；没有计划投资的不计入。清单里写明平均加权的，各项目同等看待。',
    },
    invested: {
      name: '完成投资',
      rule: '各项目最近一次上报的累计完成投资之和；后来的上报没有填数的，沿用上一次的。',
    },
    projects: {name: '项目完成', rule: '完工日期在当月末或以前的项目。'},
    houses: {name: '危房治理', rule: '建档日期在当月末或以前的危房中，已治理改造的。没有建档日期的不计入。'},
    overdue: {name: '逾期项目', rule: '计划完工日早于当月末而尚未完工的项目，含尚未开工的。'},
    complianceGap: {name: '达标率差距', rule: '达标率减去当月所在阶段的目标；阶段没有目标的，没有差距。'},
    progressGap: {name: '形象进度差距', rule: '形象进度减去当月所在阶段的目标；阶段没有目标的，没有差距。'},
    outstanding: {name: '未治理危房', rule: '已建档的减去已治理的，含逾期的。'},
    standing: {
      name: '达标状态',
      rule: '由最近一次有效的省级考核决定：通过为达标；没有通过、也从未通过过的为未达标；通过过、后来又没通过的为摘帽。',
    },
    tasks: {name: '任务完成', rule: '一项任务的项目全部完工，任务才算完成；没有项目的任务不计数。'},
    short: {
      name: '还差几个乡镇',
      rule: '目标乘以范围内乡镇数，向上取整，减去已达标的。各县各自取整，所以各县之和可以大于总体。',
    },
    nearness: {
      name: '远近',
      rule: '按所选的一项排先后：未完任务少的、进度高的、最近一次考核得分高的、省级上次考核以后市核查或县自查已通过的在前；相同的依次看其余各项，再相同的看代码。这是排序，不是预测。',
    },
    pace: {
      name: '每月需要的进度',
      rule: '期限所要求的形象进度减去现在的，除以到期限为止的月数；万元为这个差额乘以计划投资。近 3、6 月是过去的月均增加。',
    },
    falling: {
      name: '将转为逾期',
      rule: '现在未完成也未逾期，到那个月末计划日期已过的。项目看各自的计划完工日，危房看清单里“隐患排除”和“治理改造”两个节点的到期日。',
    },
    curves: {
      name: '时间轴上的曲线',
      rule: '台阶线为达标率，细线为形象进度，都取各月末的数；虚线为各阶段目标。最后一次上报以后的为预测，按最近几个月的速度推算，带子为其范围。',
    },
  },
}
export type DefinitionWords = typeof zhDefinitions
export type DefinitionId = keyof DefinitionWords['records']
