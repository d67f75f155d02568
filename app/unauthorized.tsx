import { StateScreen } from '@/components/ui/state-screen'

export const metadata = { title: 'For members' }

export default function Unauthorized() {
  return (
    <StateScreen title="This atlas is open to its members">
      <p>Whoever runs it has closed it to visitors. Ask them for an account to read it.</p>
    </StateScreen>
  )
}
