/** What an administrator is told who asked for a link: the link, this once, or why there is none. */
export type IssuedLinkAnswer =
  | { kind: 'issued'; email: string; address: string; expiresAt: string }
  | { kind: 'refused'; email: string; message: string }
