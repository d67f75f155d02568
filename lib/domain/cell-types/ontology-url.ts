/**
 * The public page of an ontology term, written `CL:0000047`, `UBERON:0000955` or `MESH:D057026`; null for a scheme we
 * have no address of.
 */
export function ontologyUrl(code: string): string | null {
  const [scheme = '', local = ''] = code.split(':')
  if (local === '') return null
  if (scheme === 'MESH') return `https://meshb.nlm.nih.gov/record/ui?ui=${encodeURIComponent(local)}`
  if (['CL', 'UBERON'].includes(scheme))
    return `http://purl.obolibrary.org/obo/${scheme}_${encodeURIComponent(local)}`
  return null
}
