import {plural} from './plural'
import type {WallWords} from './zhWall'

export const enWall: WallWords = {
  label: 'Wall',
  passed: (count, all) => [
    '',
    `${count} of ${all}`,
    ` ${plural(all, 'township')} ${plural(count, 'has', 'have')} passed`,
  ],
  nonePassed: (all) =>
    all === '1' ? 'The one township has not passed' : `None of ${all} townships has passed`,
  noTownships: 'No township fits the filters',
  short: (count, target) => `, ${count} short of the ${target} target`,
  reached: (target) => `: the ${target} target is met`,
  noTarget: '; this phase sets no target',
  changePassed: (count) => `This month ${count} more passed`,
  changeLost: (count) => `This month ${count} lost it`,
  changeBoth: (passed, lost) => `This month ${passed} more passed and ${lost} lost it`,
  changeNone: 'No change this month',
  changeBeside: false,
  clause: '; ',
  behind: {target: 'below the target', pace: 'behind the pace'},
  behindNone: {target: 'every county meets the target', pace: 'no county is behind the pace'},
  names: (listed, named, all) => (named === all ? listed : `${listed} and ${all - named} more`),
  figure: {compliance: 'Townships passed', progress: 'Works progress', overdue: 'Projects overdue'},
  shareOfAll: (share) => `${share} of all`,
  perPoint: (amount) => `${amount} pts`,
  reachedShort: 'met',
  lastRows: (shown, all) => `The last ${shown} of ${all}`,
  houses: {
    title: 'Hazardous houses',
    filed: 'Filed',
    relieved: 'Relieved',
    treated: 'Treated',
    left: (count) => `${count} left`,
    leftBy: (count, month) => `${count} due ${month}`,
    overdue: (count) => `${count} overdue`,
    done: 'all treated',
  },
  schematic: 'schematic boundaries',
  unreachable: (time) => `source unreachable since ${time}`,
  phaseEnd: (name) => `End of ${name}`,
}
