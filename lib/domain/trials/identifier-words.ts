/** Writes a public id as people write it: `hPSCreg-202` is "hPSCreg 202", all others stand as they are. */
export function identifierWords(publicId: string): string {
  return publicId.replace(/^hPSCreg-/, 'hPSCreg ')
}
