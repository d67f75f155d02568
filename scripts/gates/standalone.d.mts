export function copyStandalone(root: string): { folder: string; remove: () => void }
