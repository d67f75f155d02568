/**
 * Who stated each column of the hPSCreg table (its data set: doi:10.5281/zenodo.15170761): the columns were gathered
 * from two places, and each keeps its own attribution.
 */
export const HPSCREG_COLUMNS: readonly {
  column: string
  meaning: string
  statedBy: 'hPSCreg' | 'WHO ICTRP'
}[] = [
  { column: 'estudio_clinico', meaning: 'title', statedBy: 'hPSCreg' },
  { column: 'tipo_estudio', meaning: 'study type', statedBy: 'WHO ICTRP' },
  { column: 'fase_estudio_clinico', meaning: 'phase', statedBy: 'hPSCreg' },
  { column: 'condicion_primaria_estudio', meaning: 'first condition', statedBy: 'WHO ICTRP' },
  { column: 'condicion_secundaria_estudio', meaning: 'further condition', statedBy: 'WHO ICTRP' },
  { column: 'tipo_celula', meaning: 'cell type', statedBy: 'hPSCreg' },
  { column: 'pais', meaning: 'first country', statedBy: 'WHO ICTRP' },
  { column: 'n_participantes', meaning: 'participants, planned', statedBy: 'hPSCreg' },
  { column: 'edad_min_participante', meaning: 'youngest age, without a unit', statedBy: 'WHO ICTRP' },
  { column: 'edad_max_participante', meaning: 'oldest age, without a unit', statedBy: 'WHO ICTRP' },
  { column: 'genero_participante', meaning: 'sex', statedBy: 'WHO ICTRP' },
  { column: 'n_patrocinadores', meaning: 'number of sponsors', statedBy: 'WHO ICTRP' },
  { column: 'fecha_inicio', meaning: 'start', statedBy: 'hPSCreg' },
  { column: 'fecha_conclusion', meaning: 'completion', statedBy: 'hPSCreg' },
]
