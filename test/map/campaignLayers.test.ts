import type {Layer} from '@deck.gl/core'
import {expect, it} from 'vitest'
import {NO_FILTER} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {campaignLayers, strengthsAt} from '#map/campaignLayers'
import type {RowSettings} from '#map/rowSettings'
import {selectionWithin} from '#measures/selection'
import {snapshotAt} from '#measures/snapshot'
import {buildTimeline} from '#measures/timeline'
import {DatasetSource} from '#scene/datasetSource'
import {densityOf} from '#scene/density'
import {detailMaker} from '#scene/detail'
import {pointsOf} from '#scene/points'
import {type Ground, groundOf, type Scene, sceneOf} from '#scene/scene'
import {day} from '../measures/plain'
import {ORIGIN, projectsAt} from '../scene/placed'

const dataset = projectsAt([[0, 0]])
const asOf = day('2018-12-31')
const source = new DatasetSource(dataset, asOf)
const DETAIL = detailMaker(dataset.regions, ORIGIN)(9)
const selection = selectionWithin(dataset, NO_FILTER)
const load = async () => pointsOf(dataset, asOf, ORIGIN, 'projects')
const density = densityOf(dataset, asOf, 'projects', 0.04, selection, ORIGIN)

function aScene(layers: Scene['layers']): Scene {
  const timeline = buildTimeline(dataset, {filter: NO_FILTER, basis: 'date', asOf})
  return sceneOf(groundOf(dataset, source), snapshotAt(timeline, 3 as MonthIndex), {
    theme: 'light',
    language: 'zh-CN',
    measure: 'compliance',
    by: 'township',
    selected: -1,
    layers,
    selection,
  })
}

/** The layers above the ground, with how much of each is drawn. */
function rowsAt(markZoom: number, rows: Partial<RowSettings>, layers: Scene['layers'] = ['projects']) {
  const all = campaignLayers(aScene(layers), {
    scale: 1,
    detail: DETAIL,
    zoom: markZoom,
    rows: {loads: {projects: load}, there: {}, points: {}, densities: {}, nearZooms: {projects: 10}, ...rows},
    onDrawn: () => {},
  }) as Layer<{share: number}>[]
  return all.slice(1).map(({id, props}) => [id, props.share, props.visible])
}

it('draws a density alone far out', () => {
  expect(rowsAt(8, {densities: {projects: density}})).toEqual([['projects-density', 1, true]])
})

it('draws the one over the other on the way', () => {
  expect(rowsAt(9.75, {densities: {projects: density}, there: {projects: true}})).toEqual([
    ['projects-density', 0.5, true],
    ['projects', 0.5, true],
  ])
})

it('keeps the density until the marks have come', () => {
  expect(rowsAt(11, {densities: {projects: density}})).toEqual([
    ['projects-density', 1, true],
    ['projects', 1, true],
  ])
  expect(rowsAt(11, {densities: {projects: density}, there: {projects: true}})).toEqual([
    ['projects', 1, true],
  ])
})

it('keeps marks that have come on the graphics card, undrawn, when one goes far out again', () => {
  expect(rowsAt(8, {densities: {projects: density}, there: {projects: true}})).toEqual([
    ['projects-density', 1, true],
    ['projects', 0, false],
  ])
})

it('draws nothing of a kind that is off or not known of', () => {
  expect(rowsAt(11, {there: {projects: true}}, [])).toEqual([])
  expect(rowsAt(11, {nearZooms: {}})).toEqual([])
})

it('lets borders fade where townships are but a few pixels wide, the outer one never', () => {
  const ground = {breadth: {township: 2 ** -3, county: 2 ** -1}} as Ground
  expect(strengthsAt(ground, 9)).toEqual({township: 1, county: 1, outer: 1})
  expect(strengthsAt(ground, 5)).toEqual({township: 0, county: 0.25 + 0.75 * 0.25, outer: 1})
})
