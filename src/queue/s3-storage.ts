/** A bucket of S3 or of what speaks as it does, by the AWS SDK, which is a package of its own. */
import { RunError } from '../run/inputs.js';
import type { Storage } from './storage.js';

/**
 * Credentials, region and endpoint are those of the SDK's environment: `AWS_ACCESS_KEY_ID`, `AWS_REGION`, `AWS_ENDPOINT_URL` …
 *
 * @param place `s3://bucket/prefix`
 * @throws RunError when the SDK is not installed, or the place is no bucket
 */
export async function s3Storage(place: string): Promise<Storage> {
  const { hostname: bucket, pathname } = new URL(place);
  if (bucket === '') throw new RunError(`${place} names no bucket; write s3://bucket/prefix`);
  const sdk = await import('@aws-sdk/client-s3').catch((error: unknown) => {
    const mend = 'run "npm install @aws-sdk/client-s3", or use a folder that all machines see';
    throw new RunError(`storage in S3 needs the AWS SDK, which is not installed here; ${mend}`, { cause: error });
  });
  const prefix = pathname.replace(/^\/+|\/+$/g, '');
  const keyOf = (name: string): string => (prefix === '' ? name : `${prefix}/${name}`);
  const own = (process.env['AWS_ENDPOINT_URL_S3'] ?? process.env['AWS_ENDPOINT_URL']) !== undefined;
  // Servers other than Amazon's know buckets by path, and not all know the newer checksums.
  const settings =
    { forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' } as const;
  const client = new sdk.S3Client(own ? settings : {});
  return {
    read: async (name) => {
      try {
        const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: keyOf(name) }));
        return Body === undefined ? null : Buffer.from(await Body.transformToByteArray());
      } catch (error) {
        if ((error as Error).name === 'NoSuchKey' || (error as Error).name === 'NotFound') return null;
        throw error;
      }
    },
    write: async (name, bytes) => {
      await client.send(new sdk.PutObjectCommand({ Bucket: bucket, Key: keyOf(name), Body: bytes }));
    },
    list: async (folder) => {
      const names: string[] = [];
      for await (const page of sdk.paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: keyOf(folder) })) {
        for (const { Key } of page.Contents ?? []) if (Key !== undefined) names.push(prefix === '' ? Key : Key.slice(prefix.length + 1));
      }
      return names;
    },
  };
}
