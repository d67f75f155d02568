import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { AppError } from '../../domain/shared/app-error'

const CHUNK_BYTES = 256 * 1024

/** How far a packed file may swell: a registry's JSON shrinks five to ten times, what is made to hurt a thousand times. */
const UNPACKED_LIMITS = { bytes: 200_000_000, ratio: 100, freeBytes: 1_000_000 }

/**
 * Gives the bytes of a file, unpacked where they are packed with gzip. Counts while unpacking, and throws an `invalid`
 * AppError where the file swells past the limits: what a packed file says of its own size plays no part (RELIABILITY
 * B3). Throws what the file system and zlib throw for what cannot be read.
 */
export async function* readUnpacked(path: string): AsyncGenerator<Uint8Array> {
  const isPacked = await beginsLikeGzip(path)
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES })
  // Where either breaks, pipeline ends the other, and the loop throws what broke.
  const source = isPacked ? pipeline(file, createGunzip({ chunkSize: CHUNK_BYTES }), () => undefined) : file
  let size = 0
  for await (const chunk of source) {
    const read = bytes(chunk)
    size += read.length
    if (isPacked) refuseSwelling(size, file.bytesRead)
    yield read
  }
}

async function beginsLikeGzip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: new Uint8Array(2) })
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await file.close()
  }
}

function refuseSwelling(size: number, packedSize: number): void {
  const { bytes: most, ratio, freeBytes } = UNPACKED_LIMITS
  if (size > most)
    throw new AppError(
      'invalid',
      `The file is larger than ${String(most / 1e6)} MB once unpacked. Split it, or unpack it first.`,
    )
  if (size > packedSize * ratio + freeBytes)
    throw new AppError(
      'invalid',
      `The file swells to more than ${String(ratio)} times its size when unpacked, as no registry's file does.`,
    )
}

function bytes(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk
  throw new TypeError('A file was read as text where bytes were asked for.')
}
