/** A document as a file: PDF, or HTML where it is only to be looked at or no PDF can be made. */
export type DocumentFile = {
  fileName: string;
  mediaType: 'application/pdf' | 'text/html; charset=utf-8';
  bytes: Buffer;
  /** Of a final document: the same as long as it would be printed the same; null while it may change any moment. */
  etag: string | null;
};
