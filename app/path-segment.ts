/** Reads a segment of an address as the text it stands for; a segment that stands for none is given back as it is. */
export function readPathSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
