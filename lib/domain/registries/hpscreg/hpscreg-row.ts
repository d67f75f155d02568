import { z } from 'zod'

/**
 * One row of the hPSCreg table as its CSV has it: Spanish headings, an empty text where the copy has nothing. The trial
 * number is the last part of `url`. Title, phase, cell type, participants and dates come from hPSCreg; study type,
 * conditions, ages, sex, country and number of sponsors from WHO ICTRP.
 */
export const hpscregRowSchema = z.object({
  url: z.string().regex(/\/\d+$/, 'must end in a trial number'),
  estudio_clinico: z.string(),
  tipo_estudio: z.string(),
  fase_estudio_clinico: z.string(),
  condicion_primaria_estudio: z.string(),
  condicion_secundaria_estudio: z.string(),
  tipo_celula: z.string(),
  pais: z.string(),
  n_participantes: z.string(),
  edad_min_participante: z.string(),
  edad_max_participante: z.string(),
  genero_participante: z.string(),
  n_patrocinadores: z.string(),
  fecha_inicio: z.string(),
  fecha_conclusion: z.string(),
})
export type HpscregRow = z.infer<typeof hpscregRowSchema>
export type HpscregColumn = keyof HpscregRow

/** The hPSCreg trial number of a row, without leading zeros: "202". */
export function hpscregNumber(row: Pick<HpscregRow, 'url'>): string {
  return row.url.slice(row.url.lastIndexOf('/') + 1)
}

const FROM_ICTRP: ReadonlySet<HpscregColumn> = new Set<HpscregColumn>([
  'tipo_estudio',
  'condicion_primaria_estudio',
  'condicion_secundaria_estudio',
  'pais',
  'edad_min_participante',
  'edad_max_participante',
  'genero_participante',
])

/** Names a column with the registry it was taken from, as a reader checks it: "tipo_celula (hPSCreg)". */
export function hpscregLocator(column: HpscregColumn): string {
  return `column ${column} (${FROM_ICTRP.has(column) ? 'WHO ICTRP' : 'hPSCreg'})`
}
