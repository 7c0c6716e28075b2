import {crsOf} from '#data/crs'
import {type DemoPart, demoPart} from './demoPart'
import {milestonesBook, projectsBook, regionsArchive} from './mixedBooks'
import {assessmentsFile, fenghuaHouses, haishuHouses, progressFile, zhenhaiHouses} from './mixedTables'

type Files = Map<string, string | Uint8Array>

/** Three counties of the demo, and the same as their clerks send them in: in folders, without a manifest. */
export async function mixedFolder(): Promise<{clean: DemoPart; dressed: Files}> {
  const clean = demoPart(['330203', '330211', '330213'])
  const {fromWgs84: shifted} = (await crsOf('GCJ-02'))!
  const {fromWgs84: inBelt} = (await crsOf('EPSG:4549'))!
  const dressed: Files = new Map<string, string | Uint8Array>([
    ['报送材料/说明/README.txt', '请各区于月底前报送。\n联系人：张三\n'],
    ['报送材料/说明/现场照片.jpg', Uint8Array.from({length: 4000}, (_, index) => (index * 7919) % 256)],
    ['报送材料/Thumbs.db', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0])],
    ['报送材料/.DS_Store', Uint8Array.from([0, 0, 0, 1, 0x42, 0x75, 0x64, 0x31])],
    ['报送材料/一、项目/~$整治项目清单.xlsx', new Uint8Array(165).fill(5)],
    ['报送材料/一、项目/整治项目清单.xlsx', projectsBook(clean)],
    ['报送材料/二、进度/形象进度（累计）.csv', progressFile(clean)],
    ['报送材料/三、危房/海曙区危房台账.csv', haishuHouses(clean)],
    ['报送材料/三、危房/镇海区危房台账（高德坐标）.txt', zhenhaiHouses(clean, shifted)],
    ['报送材料/三、危房/奉化区危房台账.csv', fenghuaHouses(clean)],
    ['报送材料/四、考核/考核结果汇总.csv', assessmentsFile(clean)],
    ['报送材料/五、节点/里程碑完成情况.xlsx', milestonesBook(clean)],
    ['报送材料/六、边界/乡镇界.zip', regionsArchive(clean, inBelt)],
  ])
  return {clean, dressed}
}
