import {
  statedCountSchema,
  statedDoseSchema,
  statedTermSchema,
  statedWindowSchema,
} from '../claims/claim-values'
import { windowInDays } from '../claims/window-days'
import { canonicalJson } from '../shared/canonical-json'
import { missingOf } from './missing-fields'
import type { ShownFields } from './shown-fields'

/** Which codes of the growing vocabularies the store holds; a code it does not hold stays text. */
export interface KnownCodes {
  products: { has(slug: string): boolean }
  routes: ReadonlySet<string>
  techniques: ReadonlySet<string>
}

/** The columns of one administration and its dose levels in the order given, as the store names them. */
export function administrationColumns(fields: ShownFields, known: KnownCodes) {
  const product = fields.text('product')
  const route = fields.read('route', statedTermSchema)
  const technique = fields.read('technique', statedTermSchema)
  const dose = fields.read('dose', statedDoseSchema)
  const doseCount = fields.read('doseCount', statedCountSchema)
  const columns = {
    productId: product !== null && known.products.has(product) ? product : null,
    routeId: route?.code && known.routes.has(route.code) ? route.code : null,
    routeText: route?.text ?? null,
    techniqueId: technique?.code && known.techniques.has(technique.code) ? technique.code : null,
    techniqueText: technique?.text ?? null,
    device: fields.text('device'),
    target: fields.text('target'),
    doseText: dose?.text ?? null,
    concentration: fields.text('concentration'),
    volume: fields.text('volume'),
    doseCount: doseCount?.count ?? null,
    doseCountText: doseCount?.text ?? null,
    siteCount: fields.read('siteCount', statedCountSchema)?.count ?? null,
    schedule: fields.text('schedule'),
    ...windowColumns(fields),
    missing: canonicalJson(missingOf('administration', fields)),
  }
  return { columns, doseLevels: dose?.levels ?? [] }
}

function windowColumns(fields: ShownFields) {
  const window = fields.read('window', statedWindowSchema)
  const days = window ? windowInDays(window) : { minimum: null, maximum: null }
  return {
    windowEvent: window?.event ?? null,
    windowBasis: window?.basis ?? null,
    windowMinimum: window?.minimum ?? null,
    windowMaximum: window?.maximum ?? null,
    windowUnit: window?.unit ?? null,
    windowMinimumIsInclusive: window?.minimumIsInclusive ?? null,
    windowMaximumIsInclusive: window?.maximumIsInclusive ?? null,
    windowMinimumDays: days.minimum,
    windowMaximumDays: days.maximum,
  }
}

export type AdministrationColumns = ReturnType<typeof administrationColumns>
