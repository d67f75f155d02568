/** One thing that can be edited, in a list of its kind. */
export interface CatalogueLine {
  id: string
  label: string
  hint: string | null // what tells it from its neighbours
}
