import type {Pair} from './tasks'

/** A label of the map; `size` 1…3 from small to large. Placed by eye on a drawing of the city. */
export type PlaceLabel =
  | {kind: 'water' | 'city'; name: Pair; lon: number; lat: number; size: 1 | 2 | 3}
  | {kind: 'county'; code: string; lon: number; lat: number}

const water = (zh: string, en: string, lon: number, lat: number, size: 1 | 2 | 3): PlaceLabel => ({
  kind: 'water',
  name: {'zh-CN': zh, en},
  lon,
  lat,
  size,
})
const city = (zh: string, en: string, lon: number, lat: number): PlaceLabel => ({
  kind: 'city',
  name: {'zh-CN': zh, en},
  lon,
  lat,
  size: 2,
})
const county = (code: string, lon: number, lat: number): PlaceLabel => ({kind: 'county', code, lon, lat})

export const PLACES: readonly PlaceLabel[] = [
  water('东海', 'East China Sea', 122.24, 29.45, 3),
  water('杭州湾', 'Hangzhou Bay', 121.62, 30.32, 3),
  water('象山港', 'Xiangshan Harbour', 121.625, 29.541, 1),
  water('三门湾', 'Sanmen Bay', 121.66, 29.12, 1),
  city('绍兴市', 'Shaoxing', 120.86, 29.85),
  city('台州市', 'Taizhou', 121.12, 29.12),
  city('舟山市', 'Zhoushan', 122.1, 30.05),
  city('嘉兴市', 'Jiaxing', 120.9, 30.5),
  county('330203', 121.36, 29.82),
  county('330205', 121.46, 29.985),
  county('330206', 121.84, 29.87),
  county('330211', 121.6, 30.03),
  county('330212', 121.66, 29.765),
  county('330213', 121.36, 29.615),
  county('330225', 121.85, 29.43),
  county('330226', 121.44, 29.32),
  county('330281', 121.15, 29.98),
  county('330282', 121.3, 30.225),
]
