// zod would probe whether it may compile code; the content policy forbids that, and the probe itself is a violation. It
// finds this setting when it is loaded; most pages never load it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
