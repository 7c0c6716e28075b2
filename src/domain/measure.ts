/** What a region can be coloured by. */
export const MEASURES = [
  'compliance',
  'progress',
  'compliance-gap',
  'progress-gap',
  'houses-treated',
  'houses-outstanding',
  'projects-overdue',
] as const
export type Measure = (typeof MEASURES)[number]
