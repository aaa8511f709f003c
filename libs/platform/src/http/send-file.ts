import type { FastifyReply, FastifyRequest } from 'fastify';

export type SentFile = {
  /** Letters, digits, points and dashes of ASCII. */
  fileName: string;
  mediaType: string;
  bytes: Buffer;
  /** Null while the file may be another one with every request. */
  etag: string | null;
};

/** A page that is shown may hold its own styles and images and nothing else; it may be framed by ourselves. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups";

/**
 * Sends a file that is made for the one who asks: kept by no proxy, asked for again by browsers, never taken for another type.
 * HTML is shown, everything else is saved under its name. A file whose address holds a secret is sent as `no-store`.
 */
export function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: SentFile,
  cacheControl = 'private, no-cache',
): void {
  const isPage = file.mediaType.startsWith('text/html');
  void reply
    .header('cache-control', cacheControl)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', isPage ? PAGE_POLICY : "default-src 'none'; sandbox")
    .header('content-disposition', `${isPage ? 'inline' : 'attachment'}; filename="${file.fileName}"`);
  const etag = file.etag === null ? null : `"${file.etag}"`;
  if (etag) void reply.header('etag', etag);
  if (etag && request.headers['if-none-match'] === etag) return void reply.status(304).send();
  void reply.type(file.mediaType).send(file.bytes);
}
