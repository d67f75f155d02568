import type { TitleExceptions } from '../title-rules'

/**
 * Titles of hPSCreg, by trial number, whose words mean something else than the rule would read
 * (prisma/seed/data/hpscreg-mapping.tsv, rows of estudio_clinico).
 */
const EXCEPTIONS: Readonly<Record<string, TitleExceptions>> = {
  '62': { unreadFields: ['route', 'technique'] }, // "Vein Transplantation": probably intravenous, a curator decides
  '101': { unreadFields: ['donor'] }, // "Autologous HSCT" is the background transplant, not the product
  '102': { unreadFields: ['route', 'technique'] }, // "Midbrain" names the neuron, not the route
  '188': { unreadFields: ['route', 'technique'] }, // "intravenously injected into the knee" contradicts itself
}

/** The exceptions to the title rules for one hPSCreg trial; undefined for most. */
export function hpscregTitleExceptions(number: string): TitleExceptions | undefined {
  return EXCEPTIONS[number]
}
