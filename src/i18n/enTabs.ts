import type {TabsWords} from './zhTabs'

export const enTabs: TabsWords = {
  out: 'Export',
  tabs: {
    label: 'Papers',
    map: 'Map',
    timetable: 'Timetable',
    taskbook: 'Task book',
    charts: 'Charts',
    outlook: 'What next',
  },
}
