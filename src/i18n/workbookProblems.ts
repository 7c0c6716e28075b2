import type {WorkbookProblem} from '#data/workbookProblem'

type Problems = Record<WorkbookProblem, () => string>

/** What may be wrong with a workbook or an archive. */
export const zhWorkbookProblems: Problems = {
  'archive-damaged': () => '压缩包不完整或已损坏，请重新压缩或重新下载',
  'archive-members': () => '压缩包内的文件过多，未读取',
  'archive-too-large': () => '解压后过大，未读取',
  'archive-encrypted': () => '压缩包设有密码，请去掉密码后重新压缩',
  'archive-method': () => '这种压缩方式不支持，请用系统自带的“压缩为 zip”重新压缩',
  'archive-path': () => '文件名指向压缩包之外，未读取',
  'archive-twice': () => '压缩包内已有同名文件，只读取最先的一个',
  'xls-old': () => '这是旧格式的表格（.xls、.et），请另存为 .xlsx',
  encrypted: () => '工作簿设有打开密码，请去掉密码后另存',
  ods: () => '这是 OpenDocument 表格（.ods），请另存为 .xlsx',
  xlsb: () => '这是二进制工作簿（.xlsb），请另存为 .xlsx',
  'no-workbook': () => '压缩包内没有工作簿，应为 .xlsx 或 .csv',
  'workbook-damaged': () => '工作簿不完整或已损坏，请用 Excel 或 WPS 打开后另存',
  'workbook-too-large': () => '工作簿内容过多，其余部分未读取',
  'no-sheet': () => '工作簿中没有所指定的工作表',
}

export const enWorkbookProblems: Problems = {
  'archive-damaged': () => 'The archive is incomplete or damaged; compress or download it again',
  'archive-members': () => 'The archive holds too many files; it was not read',
  'archive-too-large': () => 'This unpacks to more than can be read',
  'archive-encrypted': () => 'The archive has a password; compress it again without one',
  'archive-method': () => 'This way of compression is not read; compress it again as a plain zip',
  'archive-path': () => 'The name leads out of the archive; the file was not read',
  'archive-twice': () => 'The archive has this name more than once; only the first file is read',
  'xls-old': () => 'This is a workbook of the old kind (.xls, .et); save it as .xlsx',
  encrypted: () => 'The workbook has a password; save it without one',
  ods: () => 'This is an OpenDocument spreadsheet (.ods); save it as .xlsx',
  xlsb: () => 'This is a binary workbook (.xlsb); save it as .xlsx',
  'no-workbook': () => 'The archive holds no workbook; .xlsx or .csv is expected',
  'workbook-damaged': () =>
    'The workbook is incomplete or damaged; open it in Excel or WPS and save it again',
  'workbook-too-large': () => 'The workbook holds too much; the rest of it was not read',
  'no-sheet': () => 'The workbook has no sheet of that name',
}
