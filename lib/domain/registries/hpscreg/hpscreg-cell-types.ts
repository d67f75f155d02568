/**
 * The cell-type labels of the hPSCreg table (column tipo_celula) and the node of our tree each stands for. Labels are kept
 * as given beside the node; several are used loosely, which titles and other sources show (prisma/seed/data/hpscreg-mapping.tsv).
 */
export const HPSCREG_CELL_TYPES: Readonly<Record<string, string>> = {
  'retinal pigment epithelial cell': 'retinal-pigment-epithelial-cell',
  'natural killer cell': 'natural-killer-cell',
  'cardiac muscle cell': 'cardiac-muscle-cell',
  'dopaminergic neuron': 'dopaminergic-neuron',
  'mesenchymal stem cell': 'mesenchymal-stromal-cell',
  'progenitor cell of endocrine pancreas': 'pancreatic-endocrine-progenitor-cell',
  'neural stem cell': 'neural-stem-cell',
  'T cell': 't-cell',
  'oligodendrocyte precursor cell': 'oligodendrocyte-precursor-cell',
  platelet: 'platelet',
  cardioblast: 'cardiac-progenitor-cell',
  'cartilage tissue': 'cartilage-tissue',
  'corneal epithelial cell': 'corneal-epithelial-cell',
  'dendritic cell, human': 'dendritic-cell',
  'hematopoietic stem cell': 'hematopoietic-stem-cell',
  hepatocyte: 'hepatocyte',
  interneuron: 'interneuron',
  retina: 'retinal-tissue',
  'Endothelial Progenitor Cell': 'endothelial-progenitor-cell',
  'Mesenchymal Stem Cell': 'mesenchymal-stromal-cell',
  astrocyte: 'astrocyte',
  'corneal endothelial cell': 'corneal-endothelial-cell',
  'cytotoxic T cell': 'cytotoxic-t-cell',
  'endothelial cell': 'endothelial-cell',
  'islet of Langerhans': 'islet-like-cluster',
  'neural progenitor cell': 'neural-progenitor-cell',
  'photoreceptor cell': 'photoreceptor-cell',
}

/**
 * Trials of vesicles whose row has no cell type because the secreting cell is not stated beyond iPSC: there the source is
 * silent. In the other empty cells only our copy is: the reader of the pages took the first label alone.
 */
export const CELL_TYPE_NOT_REPORTED: ReadonlySet<string> = new Set(['176', '177', '178', '200', '203'])
