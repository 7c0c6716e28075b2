import type {ManifestProblem} from '#data/manifestSchema'
import type {RegionFileProblem} from '#data/regionFile'
import type {GeometryProblem} from '#data/rings'
import type {WorkbookProblem} from '#data/workbookProblem'
import {enWorkbookProblems, zhWorkbookProblems} from './workbookProblems'

/** What an issue's `detail.problem` may be, besides those of the manifest and of geometries. */
type OtherProblem =
  | 'quotes'
  | 'long-row'
  | 'surplus'
  | 'too-many-rows'
  | 'too-many-issues'
  | 'column-twice'
  | 'broken-off'
  | 'file-crs'
  | 'parquet'
  | 'parquet-codec'
  | 'parquet-column'
type Problem = ManifestProblem | GeometryProblem | RegionFileProblem | OtherProblem | WorkbookProblem
type Problems = Record<Problem, (other: string) => string>

export const zhProblems: Problems = {
  ...zhWorkbookProblems,
  missing: () => '缺少这一项',
  text: () => '应为文字',
  'local-text': () => '应为文字，或 {"zh-CN": …, "en": …}',
  number: () => '应为数字',
  fraction: () => '应为 0 至 1 之间的小数',
  'not-negative': () => '应为不小于 0 的数字',
  boolean: () => '应为 true 或 false',
  list: () => '应为列表 […]',
  object: () => '应为对象 {…}',
  month: () => '应为月份，如 2018-09',
  date: () => '应为日期，如 2018-09-30 或 2018-09',
  level: () => '应为 city、county 或 township',
  weight: () => '应为 investment 或 equal',
  crs: () => '应为 EPSG:4326、EPSG:4490、EPSG:4513…4554、GCJ-02 或 BD-09',
  'place-kind': () => '应为 water、city 或 county',
  longitude: () => '应为 -180 至 180 之间的经度',
  latitude: () => '应为 -90 至 90 之间的纬度',
  size: () => '应为 1、2 或 3',
  json: () => '不是 JSON',
  'too-complex': () => '嵌套太深，或错误太多，无法读取',
  'end-before-start': () => '终点早于起点',
  'too-long': () => '时间轴不能超过一百年',
  overlap: (other) => `与阶段“${other}”重叠`,
  duplicate: (other) => `编号“${other}”已经出现过`,
  'same-file': (other) => `“${other}”已经列过，只读取一次`,
  'too-many': () => '一张表最多由一千个文件组成',
  further: () => '这里的文件不能再有 more',
  'row-number': () => '应为不小于 1 的行号',
  encoding: () => '应为 utf-8、gb18030、utf-16le 或 utf-16be',
  delimiter: () => '应为逗号、分号或制表符',
  tiles: () => '应为列数×行数，如 3x2',
  night: () => '应为起止时刻，如 22:00-06:30',
  positive: () => '应为大于 0 的数',
  'programme-part': () => '应为 play 或 tour',
  'stop-figure': () => '应为 compliance、progress、invested、projects、houses 或 overdue',
  'time-of-day': () => '应为一天中的时间，如 09:40',
  'no-geometry': () => '没有几何图形',
  type: () => '应为 Polygon 或 MultiPolygon',
  empty: () => '没有坐标',
  'few-positions': () => '一个环少于 4 个坐标',
  'not-closed': () => '有环没有闭合',
  position: () => '有坐标不是数字',
  'outside-earth': () => '有坐标超出经纬度范围',
  'no-area': () => '有环没有面积',
  'crosses-itself': () => '有环与自身相交',
  'broken-record': () => '这条记录的字节已损坏',
  quotes: () => '引号没有正确结束，这一行无法读取',
  'long-row': () => '这一行超过一千六百万字符，或有引号没有结束，无法读取',
  'column-twice': () => '表头中这一列不止一次出现，只读取最先的一列',
  surplus: () => '单元格比表头多，这一行无法读取',
  'too-many-rows': () => '表太大，从这一行起没有读取',
  'too-many-issues': () => '这张表的错误超过五十万处，从这一行起没有读取',
  'broken-off': () => '文件读到一半中断',
  'no-collection': () => '不是 GeoJSON、TopoJSON 或压缩的 Shapefile',
  'too-large': () => '文件太大，无法读取',
  archive: () => '压缩包已损坏，或内容太多',
  'no-shapefile': () => '压缩包里没有带 .dbf 的面状 Shapefile',
  'file-crs': () => '文件自带的坐标系不支持，边界不绘制；应为 WGS-84、CGCS2000 经纬度或 CGCS2000 三度带',
  parquet: () => '不是 Parquet 文件，或已损坏，整张表未读取',
  'parquet-codec': () => '这种 Parquet 压缩方式不支持，应为 Snappy 或不压缩',
  'parquet-column': () => '这一列不是文字、数字或日期，未读取',
}

export const enProblems: Problems = {
  ...enWorkbookProblems,
  missing: () => 'This is missing',
  text: () => 'A text is expected',
  'local-text': () => 'A text or {"zh-CN": …, "en": …} is expected',
  number: () => 'A number is expected',
  fraction: () => 'A fraction from 0 to 1 is expected',
  'not-negative': () => 'A number of at least 0 is expected',
  boolean: () => 'true or false is expected',
  list: () => 'A list […] is expected',
  object: () => 'An object {…} is expected',
  month: () => 'A month such as 2018-09 is expected',
  date: () => 'A date such as 2018-09-30 or 2018-09 is expected',
  level: () => 'city, county or township is expected',
  weight: () => 'investment or equal is expected',
  crs: () => 'EPSG:4326, EPSG:4490, EPSG:4513…4554, GCJ-02 or BD-09 is expected',
  'place-kind': () => 'water, city or county is expected',
  longitude: () => 'A longitude from -180 to 180 is expected',
  latitude: () => 'A latitude from -90 to 90 is expected',
  size: () => '1, 2 or 3 is expected',
  json: () => 'This is not JSON',
  'too-complex': () => 'This is nested too deeply, or has too many faults, to be read',
  'end-before-start': () => 'The end lies before the start',
  'too-long': () => 'A timeline is at most a hundred years long',
  overlap: (other) => `This overlaps the phase “${other}”`,
  duplicate: (other) => `The id “${other}” occurred before`,
  'same-file': (other) => `“${other}” was named before; it is read once`,
  'too-many': () => 'A table consists of a thousand files at most',
  further: () => 'A file named here cannot have more of its own',
  'row-number': () => 'A row number of at least 1 is expected',
  encoding: () => 'utf-8, gb18030, utf-16le or utf-16be is expected',
  delimiter: () => 'A comma, a semicolon or a tab is expected',
  tiles: () => 'Columns × rows are expected, such as 3x2',
  night: () => 'Hours are expected, such as 22:00-06:30',
  positive: () => 'A number above 0 is expected',
  'programme-part': () => 'play or tour is expected',
  'stop-figure': () => 'compliance, progress, invested, projects, houses or overdue is expected',
  'time-of-day': () => 'a time of day such as 09:40 is expected',
  'no-geometry': () => 'there is none',
  type: () => 'a Polygon or MultiPolygon is expected',
  empty: () => 'it has no coordinates',
  'few-positions': () => 'a ring has fewer than 4 positions',
  'not-closed': () => 'a ring is not closed',
  position: () => 'a position is no pair of numbers',
  'outside-earth': () => 'a position is out of the range of longitude or latitude',
  'no-area': () => 'a ring has no area',
  'crosses-itself': () => 'a ring crosses itself',
  'broken-record': () => 'the bytes of its record are damaged',
  quotes: () => 'A quote is not closed properly; the row cannot be read',
  'long-row': () =>
    'The row is longer than 16 million characters, or a quote is not closed; it cannot be read',
  'column-twice': () => 'The header has this column more than once; only the first one is read',
  surplus: () => 'More cells than the header has; the row cannot be read',
  'too-many-rows': () => 'The table is too large; from this row on it was not read',
  'too-many-issues': () =>
    'More than half a million things are wrong in this table; from this row on it was not read',
  'broken-off': () => 'The file broke off while it was read',
  'no-collection': () => 'this is no GeoJSON, no TopoJSON and no zipped Shapefile',
  'too-large': () => 'the file is too large to be read',
  archive: () => 'the archive is damaged, or holds too much',
  'no-shapefile': () => 'the archive holds no Shapefile of polygons with its .dbf',
  'file-crs': () =>
    'the file names a coordinate system that is not read, and its boundaries are not drawn; WGS-84, CGCS2000 in degrees or a 3° belt of CGCS2000 is expected',
  parquet: () => 'This is no Parquet file, or a damaged one; the table was not read',
  'parquet-codec': () => 'This compression of Parquet is not read; Snappy or none is expected',
  'parquet-column': () => 'The column holds neither texts, numbers nor dates; it was not read',
}
