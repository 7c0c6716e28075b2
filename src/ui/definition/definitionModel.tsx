import {type Campaign, filesOf, type SourceKey, sourceName} from '#domain/campaign'
import type {Outline} from '#domain/dataset'
import {amountText, formatNumber, formatShare} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {DefinitionId, DefinitionWords} from '#i18n/zhDefinitions'
import type {RowFigure} from '#measures/bookColumns'
import type {Figures, Goals} from '#measures/types'
import type {TableName} from '#view/view'

type PartName = keyof DefinitionWords['parts']

/** A number that a figure is made of, and the rows behind it. */
export interface DefinitionPart {
  name: string
  value: string
  rows: {table: TableName; figure: RowFigure} | null
}

/** `53 ÷ 112 = 47.3%` */
export interface DefinitionFormula {
  parts: DefinitionPart[]
  sign: '÷' | '−'
  result: string
}

/** A part as it is made: its value, how it is written, and its rows. */
type Made = [
  name: PartName,
  value: number,
  form: 'count' | 'amount' | 'share',
  table?: TableName,
  figure?: RowFigure,
]

interface Asked {
  figures: Figures
  /** Index into the figures. */
  unit: number
  goals: Goals
  campaign: Campaign
}

/** A difference is told in points, a ratio in percent, a count as it is. */
const FORMULAS: Partial<
  Record<DefinitionId, (asked: Asked) => {made: Made[]; sign: '÷' | '−'; isCount?: boolean}>
> = {
  compliance: (asked) => ({made: [compliant(asked), townships(asked)], sign: '÷'}),
  short: (asked) => ({made: [compliant(asked), townships(asked)], sign: '÷'}),
  progress: progressFormula,
  invested: (asked) => ({
    made: [
      ['invested', asked.figures.investedWan[asked.unit], 'amount', 'projects', 'investedWan'],
      planned(asked),
    ],
    sign: '÷',
  }),
  projects: (asked) => ({
    made: [
      ['projectsDone', asked.figures.projectsDone[asked.unit], 'count', 'projects', 'projectsDone'],
      projects(asked),
    ],
    sign: '÷',
  }),
  overdue: (asked) => ({
    made: [
      ['projectsOverdue', asked.figures.projectsOverdue[asked.unit], 'count', 'projects', 'projectsOverdue'],
      projects(asked),
    ],
    sign: '÷',
  }),
  houses: (asked) => ({made: [treated(asked), houses(asked)], sign: '÷'}),
  outstanding: (asked) => ({made: [houses(asked), treated(asked)], sign: '−', isCount: true}),
  complianceGap: (asked) => gap(asked, 'rate', asked.figures.compliance, asked.goals.compliance.target),
  progressGap: (asked) => gap(asked, 'progress', asked.figures.progress, asked.goals.progress.target),
}

function compliant({figures, unit}: Asked): Made {
  return ['compliant', figures.compliant[unit], 'count', 'townships', 'compliant']
}

function townships({figures, unit}: Asked): Made {
  return ['townships', figures.townships[unit], 'count', 'townships', 'townships']
}

function projects({figures, unit}: Asked): Made {
  return ['projects', figures.projects[unit], 'count', 'projects', 'projects']
}

function planned({figures, unit}: Asked): Made {
  return ['planned', figures.investPlannedWan[unit], 'amount', 'projects', 'investPlannedWan']
}

function treated({figures, unit}: Asked): Made {
  return ['housesTreated', figures.housesTreated[unit], 'count', 'houses', 'housesTreated']
}

function houses({figures, unit}: Asked): Made {
  return ['houses', figures.houses[unit], 'count', 'houses', 'houses']
}

function progressFormula(asked: Asked): {made: Made[]; sign: '÷'} {
  const {figures, unit, campaign} = asked
  const isEqual = campaign.progressWeight === 'equal'
  const weight = isEqual ? figures.projects[unit] : figures.investPlannedWan[unit]
  const sum = figures.progress[unit] * weight
  const made: Made = isEqual
    ? ['weightedEqual', sum, 'count', 'projects', 'progress']
    : ['weighted', sum, 'amount', 'projects', 'progress']
  return {made: [made, isEqual ? projects(asked) : planned(asked)], sign: '÷'}
}

function gap(
  {unit}: Asked,
  name: PartName,
  values: Float64Array,
  target: number | null,
): {made: Made[]; sign: '−'} {
  return {
    made: [
      [name, values[unit], 'share'],
      ['target', target ?? Number.NaN, 'share'],
    ],
    sign: '−',
  }
}

/** What a figure is made of, with the values of now; null for a rule that has none. */
export function formulaOf(
  id: DefinitionId,
  asked: Asked,
  say: DefinitionWords,
  words: Words,
): DefinitionFormula | null {
  const formula = FORMULAS[id]?.(asked)
  if (!formula) return null
  const {made, sign, isCount} = formula
  const [first, second] = made.map(([, value]) => value)
  const result = sign === '÷' ? first / second : first - second
  return {
    sign,
    result: resultText(result, sign, isCount ?? false, words),
    parts: made.map(([name, value, form, table, figure]) => ({
      name: say.parts[name],
      value: valueText(value, form, words),
      rows: table && figure ? {table, figure} : null,
    })),
  }
}

function valueText(value: number, form: Made[2], words: Words): string {
  if (Number.isNaN(value)) return words.noValue
  if (form === 'amount') return amountText(value, words.language)
  return form === 'share' ? formatShare(value, 1) : formatNumber(value, Number.isInteger(value) ? 0 : 1)
}

function resultText(result: number, sign: '÷' | '−', isCount: boolean, words: Words): string {
  if (!Number.isFinite(result)) return words.noValue
  if (isCount) return formatNumber(result)
  return sign === '÷' ? formatShare(result, 1) : `${formatNumber(result * 100, 1)} ${words.unit.points}`
}

const SOURCES: Record<DefinitionId, readonly SourceKey[]> = {
  compliance: ['assessments', 'regions'],
  complianceGap: ['assessments', 'regions'],
  standing: ['assessments'],
  short: ['assessments', 'regions'],
  progress: ['projects', 'progress'],
  progressGap: ['projects', 'progress'],
  pace: ['projects', 'progress'],
  invested: ['progress', 'projects'],
  projects: ['projects'],
  tasks: ['projects'],
  overdue: ['projects'],
  houses: ['houses'],
  outstanding: ['houses'],
  falling: ['projects', 'houses'],
  nearness: ['assessments', 'projects', 'progress'],
  curves: ['assessments', 'projects', 'progress'],
}

/** The files that a figure comes from, as the package names them, with the rows used of each. */
export function sourcesOf(
  id: DefinitionId,
  {campaign, rows, parts}: Pick<Outline, 'campaign' | 'rows' | 'parts'>,
  say: DefinitionWords,
): string[] {
  return SOURCES[id].flatMap((key) => {
    const source = campaign.sources[key]
    if (!source) return []
    const files = parts[key]?.map(({file}) => file) ?? filesOf(source).map(sourceName)
    const count = rows[key]?.accepted
    const named = files.join('、')
    return [count === undefined ? named : say.rows(named, formatNumber(count))]
  })
}
