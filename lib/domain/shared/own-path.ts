const anyOrigin = 'http://own.invalid'

/**
 * Returns the path, query and fragment of `text` where it leads to a page of this site, else null: an address of another
 * site, also one a browser reads as such ("//evil", "/\evil", a tab between the slashes), is none of ours.
 */
export function ownPath(text: string | null | undefined): string | null {
  if (!text?.startsWith('/') || /[\\\u0000-\u001f\u007f]/.test(text)) return null
  if (!URL.canParse(text, anyOrigin)) return null
  const url = new URL(text, anyOrigin)
  if (url.origin !== anyOrigin || url.pathname.startsWith('//')) return null
  return `${url.pathname}${url.search}${url.hash}`
}
