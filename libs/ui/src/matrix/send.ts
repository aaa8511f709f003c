import type { AdminSchemas } from '#api-client';
import { t } from './matrix.texts.js';
import type { Asked, AskedCell } from './sheet.js';

type Report = AdminSchemas['CellReportDto'];

/** How a console reaches the prices of a group, or of a reseller. */
export interface PricesDoor {
  write: (cells: AskedCell[], dryRun: boolean, version: number) => Promise<{ cells: Report[] }>;
  createSet: (name: string, cells: AskedCell[], version: number) => Promise<{ id: number }>;
  putCells: (set: number, cells: AskedCell[], version: number) => Promise<unknown>;
  publishSet: (set: number) => Promise<unknown>;
  removeSet: (set: number) => Promise<unknown>;
}
type Progress = (done: number) => void;

/** So many prices go in one request; more go in several, into one set of changes. */
export const CHUNK = 1000;

/** A chunk that failed, with the place of its first cell: the server's pointers count from there. */
export class ChunkFailure extends Error {
  constructor(
    override readonly cause: unknown,
    readonly offset: number,
    /** A set that was made whole but is not in force. */
    readonly keptAs: number | null = null,
  ) {
    super('a part of the prices was refused');
  }
}

async function inChunks(asked: readonly Asked[], send: (cells: AskedCell[]) => Promise<unknown>, progress: Progress) {
  for (let from = 0; from < asked.length; from += CHUNK) {
    const part = asked.slice(from, from + CHUNK);
    await send(part.map(({ input }) => input)).catch((error: unknown) => {
      throw new ChunkFailure(error, from);
    });
    progress(from + part.length);
  }
}

/** What saving would do to each cell; nothing is written. */
export async function checkPrices(door: PricesDoor, asked: Asked[], version: number, progress: Progress) {
  const reports: Report[] = [];
  await inChunks(
    asked,
    async (cells) => {
      const { cells: judged } = await door.write(cells, true, version);
      // Pointers count within the request; here they count in the whole.
      const offset = reports.length;
      reports.push(
        ...judged.map((report) => ({
          ...report,
          refusals: report.refusals.map((one) => ({ ...one, pointer: shifted(one.pointer, offset) })),
        })),
      );
    },
    progress,
  );
  return reports;
}

/** Prepares a set with all of it; one that is refused in part is removed again. */
export async function draftPrices(
  door: PricesDoor,
  name: string,
  asked: Asked[],
  version: number,
  progress: Progress,
): Promise<number> {
  const { id } = await door.createSet(name, [], version);
  try {
    await inChunks(asked, (cells) => door.putCells(id, cells, version), progress);
    return id;
  } catch (error) {
    // A draft that stays behind harms nothing; the reason of the refusal is what must be told.
    await door.removeSet(id).catch(() => undefined);
    throw error;
  }
}

/** Puts prices in force: few in one request, many as one set in several, published whole or not at all. */
export async function savePrices(door: PricesDoor, asked: Asked[], version: number, progress: Progress): Promise<void> {
  if (asked.length <= CHUNK) return inChunks(asked, (cells) => door.write(cells, false, version), progress);
  const set = await draftPrices(door, t('block', { n: asked.length }), asked, version, progress);
  await door.publishSet(set).catch((error: unknown) => {
    throw new ChunkFailure(error, 0, set);
  });
}

/** The pointer of a chunk as a pointer of the whole. */
export const shifted = (pointer: string, offset: number): string =>
  pointer.replace(/^\/cells\/(\d+)/, (_, index: string) => `/cells/${parseInt(index, 10) + offset}`);
