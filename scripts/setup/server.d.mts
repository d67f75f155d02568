export interface StartedServer {
  ended: Promise<number | string> // its exit code, or the signal that ended it
  isRunning: () => boolean
  signal: (name: NodeJS.Signals) => boolean
  stop: () => Promise<void>
}

export function startServer(
  folder: string,
  options: { environment: Record<string, string>; output?: 'inherit' | number; nodeOptions?: string[] },
): StartedServer

export function waitUntilReady(server: StartedServer, address: string, limit: number): Promise<void>
