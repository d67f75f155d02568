/** The public page of a term (`CL` `0000047`, `UBERON` `0000955`, `MESH` `D057026`); null for any other scheme. */
export function ontologyUrl(scheme: string, code: string): string | null {
  const local = encodeURIComponent(code)
  if (scheme === 'MESH') return `https://meshb.nlm.nih.gov/record/ui?ui=${local}`
  return ['CL', 'UBERON'].includes(scheme) ? `http://purl.obolibrary.org/obo/${scheme}_${local}` : null
}
