/** Roles of a tree grid that is no <table>: its lines stand where they are drawn. The grid itself has the focus. */
export const AS_ROW = {role: 'row'} as const
export const AS_HEAD = {role: 'columnheader'} as const
export const AS_CELL = {role: 'gridcell'} as const
