import {LARGEST_TOUR_FILE, readTourFile, tourFileText} from '#data/tourFile'
import type {Campaign} from '#domain/campaign'
import {type Tour, type TourPicture, withPictures} from '#domain/tour'
import {freeId, mergedTours} from '#domain/tourEdit'
import {localText} from '#i18n/words'
import type {ToursTold} from '#ui/tours/toursServices'
import {store} from '#view/store'
import {fileStem, pageLanguage, saveBlob} from './output'
import {shrunk} from './pictureShrink'
import {pictureOf} from './tourPictures'
import {ownTours} from './tours'

/** Saves a tour as one file with its pictures in it. What could not be put in is told. */
export async function saveTour(tour: Tour, {id, title}: Campaign): Promise<ToursTold> {
  let missing = 0
  const whole = await withPictures(tour, async (picture) => {
    const bytes = await pictureOf(picture.url)
    if (!bytes) missing++
    return bytes && {...picture, url: await dataUrl(bytes)}
  })
  const text = tourFileText([whole], {id, title})
  const name = `${fileStem(localText(tour.title, pageLanguage())) || 'tour'}.tour.json`
  saveBlob(name, new Blob([text], {type: 'application/json'}))
  return {what: 'saved', name, missing}
}

/**
 * Takes the tours of files in, among those made here. One whose id is taken gets another, so that nothing is lost. All
 * pictures are drawn anew: they come from strangers.
 */
export async function takeTours(files: readonly File[]): Promise<{told: ToursTold[]; opened: string | null}> {
  const told: ToursTold[] = []
  let opened: string | null = null
  for (const file of files) {
    const read = readTourFile(file.size > LARGEST_TOUR_FILE ? '' : await file.text(), file.name)
    if (read.issues.length > 0) {
      told.push({what: 'refused', name: file.name, issues: read.issues})
      continue
    }
    const {dataset} = store.getState()
    await ownTours.open(dataset?.campaign.id ?? read.campaign ?? '')
    let left = read.leftOut.length
    for (const tour of read.tours) {
      const taken = await withPictures(tour, async (picture) => {
        const kept = await takenPicture(picture)
        if (!kept) left++
        return kept
      })
      opened = add(taken)
    }
    const isOther = read.campaign !== null && dataset !== null && read.campaign !== dataset.campaign.id
    told.push({
      what: 'opened',
      name: file.name,
      tours: read.tours.length,
      left,
      other: isOther ? read.campaign : null,
    })
  }
  return {told, opened}
}

/** @returns its id */
function add(tour: Tour): string {
  const {dataset} = store.getState()
  const taken = mergedTours(dataset?.campaign.tours ?? [], ownTours.state().own).map(({id}) => id)
  const id = taken.includes(tour.id) ? freeId(tour.id, taken) : tour.id
  ownTours.put({...tour, id})
  return id
}

async function takenPicture(picture: TourPicture): Promise<TourPicture | null> {
  const bytes = await pictureOf(picture.url)
  const small = bytes && (await shrunk(bytes).catch(() => null))
  return small && {...picture, url: await ownTours.addPicture(small)}
}

function dataUrl(bytes: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(bytes)
  })
}
