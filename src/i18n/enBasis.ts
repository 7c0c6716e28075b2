import {plural} from './plural'
import type {BasisWords} from './zhBasis'

export const enBasis: BasisWords = {
  differs: (phase, date) => `By phase ${phase}, by date ${date}`,
  title: 'Where the two bases differ',
  sentence: (month, phase, date, all) =>
    `${month}: of ${all} ${plural(all, 'township')} ${phase} are compliant by phase counted for, ${date} by date.`,
  why: 'An assessment may count for a phase that has ended and be announced later. By date it counts from the month of its announcement, by phase from the last month of the phase. Which assessment decides is the same on both: the latest by date.',
  onlyPhase: (count) => `${count} compliant by phase alone`,
  onlyDate: (count) => `${count} compliant by date alone`,
  more: (count) => `and ${count} more`,
  change: (basis) => `Change to: ${basis}`,
}
