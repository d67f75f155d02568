import { z } from 'zod'

// zod would probe whether it may compile code; the content policy forbids that, and the probe itself is a violation.
z.config({ jitless: true })
