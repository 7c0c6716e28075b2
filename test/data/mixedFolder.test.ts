import {expect, test} from 'vitest'
import {surveyedReader} from '#data/layeredReader'
import {type FileContent, memoryReader} from '#data/reader'
import {readPackage} from '#data/readPackage'
import {reportOf} from '#data/report'
import {surveyOf} from '#data/survey'
import {unpacked} from '#data/unpack'
import {figuresOf} from '../builders/figures'
import {gbk} from '../builders/gb18030'
import {mixedFolder} from '../builders/mixedFolder'
import {roleLines} from '../builders/survey'
import {zip} from '../builders/zip'

/*
 * Lists of three counties as they come in, and the package that a careful person would make of them by hand
 * (issue 4: "opens without touching a setting and gives the same measures as its clean twin").
 */
const {clean, dressed} = await mixedFolder()

/** What the desk does with files that were laid down. */
async function opened(files: ReadonlyMap<string, FileContent>) {
  const flat = await unpacked(files)
  const survey = await surveyOf(flat, {base: {manifest: clean.manifest, update: false}})
  const base = memoryReader(clean.files)
  return {survey, reading: await readPackage(surveyedReader(survey, flat, base))}
}

const {survey, reading} = await opened(dressed)
const twin = await readPackage(memoryReader(clean.files))

test('each file of a mixed folder is taken for what it is', () => {
  expect(roleLines(survey)).toEqual([
    '报送材料/说明/README.txt other nothing-fits',
    '报送材料/说明/现场照片.jpg other unreadable',
    '报送材料/一、项目/整治项目清单.xlsx projects columns',
    '报送材料/二、进度/形象进度（累计）.csv progress columns',
    '报送材料/三、危房/海曙区危房台账.csv houses joined',
    '报送材料/三、危房/镇海区危房台账（高德坐标）.txt houses joined',
    '报送材料/三、危房/奉化区危房台账.csv houses columns',
    '报送材料/四、考核/考核结果汇总.csv assessments columns',
    '报送材料/五、节点/里程碑完成情况.xlsx milestones columns',
    '报送材料/六、边界/乡镇界.zip/township.shp regions geometry',
  ])
})

test('all its rows are read and accepted, as many as of its clean twin', () => {
  expect(reading.issues.filter(({severity}) => severity === 'error')).toEqual([])
  expect(reading.rows).toEqual(twin.rows)
})

test('it has the figures of its clean twin, in all months, by township and county, on both bases', () => {
  expect(figuresOf(twin.dataset!)).toHaveLength(36 * 4)
  expect(figuresOf(reading.dataset!)).toEqual(figuresOf(twin.dataset!))
})

test('of three lists of houses, the datum of the one in GCJ-02 is proposed, and not applied', () => {
  expect(reading.datum).toMatchObject([
    {file: expect.stringContaining('镇海区'), declared: 'EPSG:4326', proposed: {crs: 'GCJ-02', inside: 223}},
  ])
  const warned = reading.issues.filter(({code}) => code === 'suspected-crs')
  expect(warned).toMatchObject([{file: expect.stringContaining('镇海区'), detail: {suspected: 'GCJ-02'}}])
})

test('what is no row is told: titles, sums, who filled it in', () => {
  const told = reading.changes.filter(({kind, file}) => kind === 'layout' && file.includes('项目清单'))
  const texts = told.flatMap(({examples}) => examples).map(({before}) => before.split(/[ ：]/)[0])
  expect(texts).toEqual(expect.arrayContaining(['宁波市小城镇环境综合整治项目清单', '合计', '填报人', '注']))
})

test('its report reconciles, file by file', () => {
  for (const {counts} of reportOf(reading).files) {
    if (counts) expect(counts.read).toBe(counts.accepted + counts.rejected + counts.orphaned)
  }
})

test('in a zip with names in GBK it is the same', async () => {
  const members = [...dressed].map(([name, content]) => ({name: gbk(name), content}))
  const zipped = await opened(new Map([['报送材料.zip', zip(members)]]))
  expect(zipped.reading.rows).toEqual(twin.rows)
  expect(figuresOf(zipped.reading.dataset!)).toEqual(figuresOf(twin.dataset!))
})
