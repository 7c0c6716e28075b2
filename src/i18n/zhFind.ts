/** Finding a place or a project by its name. The source of `enFind`. */
export const zhFind = {
  find: {
    label: '查找县、乡镇、项目',
    placeholder: '乡镇、项目、拼音、代码',
    results: '查找结果',
    kinds: {county: '县（市、区）', township: '乡镇', project: '项目'},
    some: (count: string) => `找到 ${count} 个`,
    none: (query: string) => `没有找到“${query}”`,
    hint: '可输入名称、拼音、首字母（如 zx）或代码',
    failed: '暂时无法查找，请刷新页面后再试',
    gone: (name: string) => `已到${name}`,
  },
}
export type FindWords = typeof zhFind
