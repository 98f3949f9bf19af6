import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'

const bucket = 'media'

export interface S3 extends AsyncDisposable {
  /** A URL that the AWS SDK signs for one PUT: key, content type, host and time are bound to it. */
  sign(key: string, contentType: string, options?: { signedAt?: Date; secondsValid?: number }): Promise<string>
  read(key: string): Promise<Uint8Array | undefined>
}

/** An S3 server that checks real AWS signatures (version 4), on this machine. S3RVER is the key it knows. */
export async function startS3(): Promise<S3> {
  const directory = await mkdtemp(join(tmpdir(), 's3-'))
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: bucket }],
  })
  const { port } = await server.run()
  const client = new S3Client({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    // Otherwise the checksum of an empty body would be signed into the URL.
    requestChecksumCalculation: 'WHEN_REQUIRED',
  })
  return {
    sign: (Key, ContentType, { signedAt = new Date(), secondsValid = 3_600 } = {}) =>
      getSignedUrl(client, new PutObjectCommand({ Bucket: bucket, Key, ContentType }), {
        expiresIn: secondsValid,
        signingDate: signedAt,
        signableHeaders: new Set(['content-type']),
      }),
    read: async (Key) => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }))
      return Body?.transformToByteArray()
    },
    [Symbol.asyncDispose]: async () => {
      client.destroy()
      await server.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
