import { ANONYMOUS, type Viewer } from '../../domain/users/viewer'

/** Says who asks. Accounts come with curation; until then every visitor reads anonymously. */
export async function currentViewer(): Promise<Viewer> {
  return ANONYMOUS
}
