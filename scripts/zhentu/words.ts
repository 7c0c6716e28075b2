import type {SourceKey} from '#domain/campaign'
import type {Status} from '#domain/target'
import type {Language} from '#view/view'

const ZH = {
  sources: {
    regions: '乡镇边界',
    projects: '项目',
    progress: '进度报告',
    houses: '危房',
    assessments: '考核',
    milestones: '节点',
  } satisfies Record<SourceKey, string>,
  rowsRead: '行数',
  accepted: '采用',
  leftOut: '未采用',
  file: '文件',
  bytes: '字节',
  bytesAPoint: (bytes: number) => `每个项目或危房 ${bytes.toFixed(1)} 字节`,
  fine: '没有发现问题',
  problems: (errors: number, warnings: number) => `${errors} 个错误，${warnings} 条警告`,
  error: '错误',
  warning: '警告',
  row: (row: number) => `第 ${row} 行`,
  wholeFile: '整个文件',
  more: (more: number) => `……另有 ${more} 个，用 check 查看`,
  nothing: '数据包无法汇总，用 check 查看原因',
  total: '合计',
  target: '目标',
  pace: '序时',
  noTarget: '无目标',
  phase: '阶段',
  heads: {
    code: '代码',
    name: '名称',
    compliance: '达标',
    status: '状态',
    progress: '形象进度',
    projects: '项目',
    done: '完成',
    overdue: '逾期',
    invested: '已投资(万元)',
    houses: '危房',
    treated: '已治理',
  },
  statuses: {
    'no-data': '无数据',
    'no-target': '无目标',
    met: '已达到',
    'on-pace': '正常',
    behind: '偏慢',
    'far-behind': '滞后',
  } satisfies Record<Status, string>,
}

const EN: typeof ZH = {
  sources: {
    regions: 'townships',
    projects: 'projects',
    progress: 'reports',
    houses: 'houses',
    assessments: 'assessments',
    milestones: 'milestones',
  },
  rowsRead: 'rows',
  accepted: 'accepted',
  leftOut: 'left out',
  file: 'file',
  bytes: 'bytes',
  bytesAPoint: (bytes) => `${bytes.toFixed(1)} bytes a project or house`,
  fine: 'Nothing is wrong',
  problems: (errors, warnings) =>
    `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
  error: 'error',
  warning: 'warning',
  row: (row) => `row ${row}`,
  wholeFile: 'whole file',
  more: (more) => `… and ${more} more: see check`,
  nothing: 'The package cannot be summed up; check says why',
  total: 'Total',
  target: 'target',
  pace: 'pace',
  noTarget: 'no target',
  phase: 'phase',
  heads: {
    code: 'code',
    name: 'name',
    compliance: 'compliant',
    status: 'status',
    progress: 'progress',
    projects: 'projects',
    done: 'done',
    overdue: 'overdue',
    invested: 'invested (10k yuan)',
    houses: 'houses',
    treated: 'treated',
  },
  statuses: {
    'no-data': 'no data',
    'no-target': 'no target',
    met: 'met',
    'on-pace': 'on pace',
    behind: 'behind',
    'far-behind': 'far behind',
  },
}

export type CommandWords = typeof ZH

export function commandWords(language: Language): CommandWords {
  return language === 'en' ? EN : ZH
}
