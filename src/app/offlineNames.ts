/** Where files of packages are kept for work without a network. */
export const DATA_CACHE = 'zhentu-data'
/** The lock that a page holds while it presents: no update takes its scripts away. */
export const PRESENTING_LOCK = 'zhentu-presenting'
