import * as z from 'zod/mini'
import {DELIMITERS, ENCODINGS, MILESTONE_LEVELS, SOURCE_KEYS, TARGET_KEYS} from '#domain/campaign'
import {parseDay} from '#domain/month'
import {STOP_FIGURES} from '#domain/tour'
import {PROGRAMME_PARTS, parseNight, parseTiles} from '#domain/wall'
import {CRS_NAME} from './crs'

/*
 * The manifest as people write it (CONTRACT § 1). Each schema's message is a `ManifestProblem`: what was
 * expected there, worded by i18n. Keys that are not named here are allowed everywhere.
 */
export const MANIFEST_PROBLEMS = [
  'missing',
  'text',
  'local-text',
  'number',
  'fraction',
  'not-negative',
  'boolean',
  'list',
  'object',
  'month',
  'date',
  'level',
  'weight',
  'crs',
  'place-kind',
  'longitude',
  'latitude',
  'size',
  'json',
  'too-complex',
  'end-before-start',
  'too-long',
  'overlap',
  'duplicate',
  'same-file',
  'too-many',
  'further',
  'row-number',
  'encoding',
  'delimiter',
  'tiles',
  'night',
  'positive',
  'tour-file',
  'too-many-stops',
  'programme-part',
  'stop-figure',
  'time-of-day',
] as const
export type ManifestProblem = (typeof MANIFEST_PROBLEMS)[number]

const text = z.string('text').check(z.regex(/\S/, 'text'))
const localText = z.union([text, z.looseObject({'zh-CN': text, en: text}, 'local-text')], 'local-text')
const fraction = z.number('fraction').check(z.gte(0, 'fraction'), z.lte(1, 'fraction'))
const month = z.string('month').check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month'))
const date = z.string('date').check(
  z.regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, {error: 'date', abort: true}),
  z.refine((value) => parseDay(value as string) !== null, 'date'),
)
const crs = z.string('crs').check(z.regex(CRS_NAME, 'crs'))

const phase = z.looseObject(
  {
    id: text,
    name: localText,
    start: month,
    end: month,
    targets: z.optional(z.looseObject(eachOf(TARGET_KEYS, z.optional(fraction)), 'object')),
  },
  'object',
)

const milestone = z.looseObject(
  {id: text, name: localText, due: date, level: z.enum(MILESTONE_LEVELS, 'level')},
  'object',
)

const task = z.looseObject({id: text, name: localText}, 'object')
const area = z.looseObject({id: text, name: localText, tasks: z.optional(z.array(task, 'list'))}, 'object')

const sourceFile = {
  url: text,
  crs: z.optional(crs),
  columns: z.optional(z.record(z.string(), z.string('text'), 'object')),
  sheet: z.optional(text),
  header_row: z.optional(z.number('row-number').check(z.int('row-number'), z.gte(1, 'row-number'))),
  encoding: z.optional(z.enum(ENCODINGS, 'encoding')),
  delimiter: z.optional(z.enum(DELIMITERS, 'delimiter')),
}
/** More of one table would be opened for as long as anyone likes. */
const MOST_FILES = 1000
const lone = z.looseObject({...sourceFile, more: z.optional(z.never('further'))}, 'object')
const source = z.looseObject(
  {...sourceFile, more: z.optional(z.array(lone, 'list').check(z.maxLength(MOST_FILES, 'too-many')))},
  'object',
)
const sources = z.looseObject({...eachOf(SOURCE_KEYS, z.optional(source)), regions: source}, 'object')

const longitude = z.number('longitude').check(z.gte(-180, 'longitude'), z.lte(180, 'longitude'))
const latitude = z.number('latitude').check(z.gte(-90, 'latitude'), z.lte(90, 'latitude'))
const place = z.looseObject(
  {
    kind: z.enum(['water', 'city', 'county'], 'place-kind'),
    code: z.optional(text),
    name: z.optional(localText),
    lon: longitude,
    lat: latitude,
    size: z.optional(z.number('size').check(z.gte(1, 'size'), z.lte(3, 'size'))),
  },
  'object',
)

const boundaries = z.looseObject(
  {name: localText, date: z.optional(date), review_number: z.optional(text)},
  'object',
)

const positive = z.number('positive').check(z.gt(0, 'positive'))
const notNegative = z.number('not-negative').check(z.gte(0, 'not-negative'))
const wall = z.looseObject(
  {
    tiles: z.optional(
      z.string('tiles').check(z.refine((text) => parseTiles(text as string) !== null, 'tiles')),
    ),
    bezel: z.optional(notNegative),
    distance: z.optional(positive),
    height: z.optional(positive),
    reload_minutes: z.optional(notNegative),
    night: z.optional(
      z.string('night').check(z.refine((text) => parseNight(text as string) !== null, 'night')),
    ),
    programme: z.optional(
      z.looseObject(
        {
          parts: z.optional(z.array(z.enum(PROGRAMME_PARTS, 'programme-part'), 'list')),
          month_seconds: z.optional(positive),
          phase_end_seconds: z.optional(positive),
          county_seconds: z.optional(positive),
          whole_seconds: z.optional(positive),
          most_counties: z.optional(notNegative),
          resume_seconds: z.optional(notNegative),
          pace: z.optional(positive),
        },
        'object',
      ),
    ),
  },
  'object',
)

const openView = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()], 'text'), 'object')
const picture = z.looseObject({url: text, caption: z.optional(localText)}, 'object')
const stop = z.looseObject(
  {
    id: z.optional(text),
    title: localText,
    at: z.optional(z.string('time-of-day').check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time-of-day'))),
    text: z.optional(localText),
    notes: z.optional(localText),
    view: z.optional(openView),
    place: z.optional(z.looseObject({lon: longitude, lat: latitude}, 'object')),
    project: z.optional(text),
    figures: z.optional(z.array(z.enum(STOP_FIGURES, 'stop-figure'), 'list')),
    before: z.optional(picture),
    after: z.optional(picture),
  },
  'object',
)
/** An inspection, also by itself in a file. */
export const tourSchema = z.looseObject(
  {id: z.optional(text), title: localText, stops: z.array(stop, 'list')},
  'object',
)

export const manifestSchema = z.looseObject(
  {
    id: text,
    title: localText,
    synthetic: z.optional(z.boolean('boolean')),
    timeline: z.looseObject({start: month, end: month}, 'object'),
    phases: z.optional(z.array(phase, 'list')),
    milestones: z.optional(z.array(milestone, 'list')),
    areas: z.optional(z.array(area, 'list')),
    progress: z.optional(
      z.looseObject({weight: z.optional(z.enum(['investment', 'equal'], 'weight'))}, 'object'),
    ),
    crs: z.optional(crs),
    sources,
    as_of: z.optional(date),
    open: z.optional(openView),
    boundary_accuracy_m: z.optional(z.number('not-negative').check(z.gte(0, 'not-negative'))),
    notice: z.optional(localText),
    basemaps: z.optional(z.array(z.unknown(), 'list')),
    tours: z.optional(z.array(tourSchema, 'list')),
    places: z.optional(z.array(place, 'list')),
    boundaries: z.optional(boundaries),
    wall: z.optional(wall),
    aliases: z.optional(lone),
    corrections: z.optional(z.looseObject({url: text}, 'object')),
    packed: z.optional(z.looseObject({issues: text}, 'object')),
  },
  'object',
)

export type Manifest = z.infer<typeof manifestSchema>

/** The manifest's JSON Schema for editors, made from the validator itself. */
export function campaignJsonSchema(): object {
  return {
    title: '镇图 Zhentu: campaign.json',
    ...z.toJSONSchema(manifestSchema, {io: 'input', unrepresentable: 'any'}),
  }
}

function eachOf<Key extends string, Schema>(keys: readonly Key[], schema: Schema): Record<Key, Schema> {
  return Object.fromEntries(keys.map((key) => [key, schema])) as Record<Key, Schema>
}
