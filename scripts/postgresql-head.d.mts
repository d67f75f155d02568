export const HEADS: { from: string; to: string; make: (text: string) => string }[]
export function postgresqlSchema(schema: string): string
export function postgresqlGuards(guards: string): string
