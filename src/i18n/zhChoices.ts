/** What was chosen: the filters as a sentence, undo and redo, the table as a file. The source of `enChoices`. */
export const zhChoices = {
  sentence: {
    label: '当前筛选',
    /** Chips stand for the names in braces; a part in brackets goes where it has none. */
    whole: '({county}的)({towns}的)({area}的)({class}的){what}',
    projects: '({task}任务的)({project})项目',
    houses: '({house})({hardship})({grade})危房',
    everything: '全部数据',
    also: '和',
    /** Before the last of what all counts, and of states, of which a row has but one. */
    and: '、',
    or: '、',
    county: (first: string, all: string) => `${first}等 ${all} 个县市区`,
    towns: (first: string, all: string) => `${first}等 ${all} 个乡镇`,
    task: (first: string, all: string) => `${first}等 ${all} 项`,
    hardship: {yes: '困难户', no: '非困难户'},
    area: {
      circle: (distance: string) => `一点周围 ${distance}`,
      box: '框选范围',
      polygon: '圈选范围',
      line: (distance: string) => `沿线两侧 ${distance}`,
      township: (name: string, distance: string) => `${name}及周围 ${distance}`,
    },
    class: {
      township: (month: string, measure: string, classes: string, count: string) =>
        `${month} 时${measure} ${classes} 的${count && ` ${count} 个`}乡镇`,
      county: (month: string, measure: string, classes: string, count: string) =>
        `${month} 时${measure} ${classes} 的${count && ` ${count} 个`}县市区`,
    },
    /** Classes of a change. */
    change: {
      turn: {won: '新达标', lost: '新摘帽', kept: '保持达标', without: '仍未达标'},
      same: '不变',
      range: (from: string, to: string) => `${from} 至 ${to}`,
      more: (amount: string) => `${amount} 及以上`,
      span: (from: string, to: string) => `${from} 至 ${to}`,
      measure: (measure: string) => `${measure}变化`,
    },
    passed: {
      projects: (count: string) => `${count} 个项目`,
      houses: (count: string) => `${count} 户危房`,
      townships: (count: string) => `${count} 个乡镇`,
    },
  },
  steps: {
    undo: '撤销',
    redo: '重做',
    undone: (now: string) => `已撤销一步。当前筛选：${now}`,
    redone: (now: string) => `已重做一步。当前筛选：${now}`,
  },
  tableFile: {
    label: '导出',
    save: (form: string) => `把表格存为 ${form} 文件`,
    failed: '没有导出成功，请重试。',
    month: '月份',
    asOf: '数据截至',
    link: '链接',
    source: '来源',
    percent: (head: string) => `${head}（%）`,
    points: (head: string) => `${head}（百分点）`,
  },
}
export type ChoiceWords = typeof zhChoices
