export const root: string

export function setUpServer(): Promise<void>
