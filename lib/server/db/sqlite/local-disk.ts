import { statfsSync } from 'node:fs'
import path from 'node:path'

/** Linux magic numbers of network file systems (linux/magic.h and the systems' own headers). */
const REMOTE_TYPES = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x00c36400, 'Ceph'],
  [0x0bd00bd0, 'Lustre'],
  [0x5346414f, 'AFS'],
  [0x73757245, 'Coda'],
  [0x47504653, 'GPFS'],
])

/**
 * Names the network file system the file lies on, if any (none or one): the shared memory and locks of a write-ahead
 * log do not work there. Recognises Linux's network file systems and Windows network paths; elsewhere it finds none.
 */
export function findRemoteFileSystem(filePath: string, readType = readFileSystemType): string[] {
  if (filePath.startsWith('\\\\')) return ['a Windows network path']
  const name = REMOTE_TYPES.get(readType(path.dirname(filePath)))
  return name ? [name] : []
}

function readFileSystemType(folder: string): number {
  return process.platform === 'linux' ? statfsSync(folder).type >>> 0 : 0
}
