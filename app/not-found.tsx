import { nothingHere } from './screens/nothing-here'

export const metadata = { title: nothingHere.title }

export default nothingHere.Body
