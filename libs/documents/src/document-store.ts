import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { Env } from '#platform';

/** How many printed documents are kept; at some 40 kB each, less than a gigabyte. */
const SLOTS = 20_000;
const DIGEST_BYTES = 32;

/**
 * Printed files of final documents under `DATA_DIR/documents`. Each document has one slot, which it may share with others: a new
 * one takes the place of the old, so the folder never outgrows its slots and nothing has to be swept. What is lost is printed again.
 */
@Injectable()
export class DocumentStore {
  private readonly log = new Logger('DocumentStore');
  private readonly folder: string;

  constructor(env: Env) {
    this.folder = join(env.dataDir, 'documents');
  }

  /** The file of a document as it was printed from these very facts; null when it has to be printed. */
  async find(document: string, stamp: string): Promise<Buffer | null> {
    try {
      const stored = await readFile(this.slot(document));
      const isIt = stored.subarray(0, DIGEST_BYTES).equals(digestOf(document, stamp));
      return isIt ? stored.subarray(DIGEST_BYTES) : null;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.log.warn((error as Error).message);
      return null;
    }
  }

  /** A full or read-only disk costs speed, never the document. */
  async keep(document: string, stamp: string, pdf: Buffer): Promise<void> {
    const aside = join(this.folder, `${randomUUID()}.new`);
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      await writeFile(aside, Buffer.concat([digestOf(document, stamp), pdf]), { mode: 0o600 });
      await rename(aside, this.slot(document));
    } catch (error) {
      this.log.warn(`not kept: ${(error as Error).message}`);
      await rm(aside, { force: true }).catch(() => undefined);
    }
  }

  private slot(document: string): string {
    const place = createHash('sha256').update(document).digest().readUInt32BE(0) % SLOTS;
    return join(this.folder, `${place}.pdf`);
  }
}

const digestOf = (document: string, stamp: string): Buffer =>
  createHash('sha256').update(`${document}\0${stamp}`).digest();
