/** Millimetres, upright. */
const PAPERS = {A3: [297, 420], A2: [420, 594], A1: [594, 841], A0: [841, 1189]} as const
export type Paper = keyof typeof PAPERS
export const PAPER_NAMES = Object.keys(PAPERS) as Paper[]
export type Way = 'landscape' | 'portrait'

/** Dots an inch of the map's picture: larger sheets hang further away, and a canvas holds only so much. */
const DPI: Record<Paper, number> = {A3: 250, A2: 220, A1: 170, A0: 130}

const MM_PER_INCH = 25.4
const CSS_DPI = 96

/** A poster is laid out as on A3; larger papers enlarge it, type and lines with it. */
export function posterOf(paper: Paper, way: Way) {
  const [short, long] = PAPERS[paper]
  const [widthMm, heightMm] = way === 'portrait' ? [short, long] : [long, short]
  const [shortA3, longA3] = PAPERS.A3.map((mm) => Math.round((mm / MM_PER_INCH) * CSS_DPI))
  const [width, height] = way === 'portrait' ? [shortA3, longA3] : [longA3, shortA3]
  const enlarged = ((widthMm / MM_PER_INCH) * CSS_DPI) / width
  return {widthMm, heightMm, width, height, ratio: (DPI[paper] / CSS_DPI) * enlarged}
}

/** Dots an inch that a ratio comes to on the paper. */
export function dpiOf(paper: Paper, ratio: number): number {
  const {widthMm, width} = posterOf(paper, 'landscape')
  return (ratio * width * MM_PER_INCH) / widthMm
}
