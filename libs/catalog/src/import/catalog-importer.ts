import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '#kernel';
import { Db, everything, listPage, sha256, type ListPage, type ListRequest, type ListSpec, type Tx } from '#platform';
import { ImportRefusedError, NothingToImportError } from '../catalog.errors.js';
import { CatalogService } from '../catalog.service.js';
import { ImportApplier } from './apply-import.js';
import {
  IMPORT_KINDS,
  type ImportCounts,
  type ImportError,
  type ImportFiles,
  type ImportReport,
} from './import.types.js';
import { planImport } from './plan-import.js';

const TOLD_ERRORS = 200;

/** Ends a dry run: it is the very same run, rolled back, so it cannot promise what the real one would not do. */
class DryRunEnds extends Error {
  constructor(readonly counts: ImportCounts) {
    super('dry run');
  }
}

export type ImportRun = {
  id: number;
  dryRun: boolean;
  /** `done`, or `refused` when rows were wrong. */
  status: string;
  by: string;
  at: string;
  errorCount: number;
  counts: ImportCounts;
  fileHashes: Record<string, string>;
};

export const IMPORT_LIST: ListSpec = {
  id: 'i.id',
  sort: { id: 'i.id', createdAt: 'i.created_at' },
  defaultSort: '-id',
  filter: {
    status: { column: 'i.status', type: 'text', values: ['done', 'refused'] },
    dryRun: { column: 'i.dry_run', type: 'boolean' },
    createdAt: { column: 'i.created_at', type: 'instant' },
  },
};

/** Loads a price list from CSV: all of it in one transaction, or nothing. */
@Injectable()
export class CatalogImporter {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly catalog: CatalogService,
  ) {}

  /**
   * Loads the files, or with `dryRun` tells what loading them would do. Repeating a run changes nothing.
   * Every run is kept in rc_catalog_imports.
   * @throws ImportRefusedError when a row is wrong and it is not a dry run (a dry run reports the rows instead)
   */
  async run(actor: Actor, given: ImportFiles, options: { dryRun: boolean }): Promise<ImportReport> {
    actor.require('catalog.write');
    const files = Object.fromEntries(Object.entries(given).filter(([, text]) => text !== undefined)) as ImportFiles;
    if (Object.keys(files).length === 0) throw new NothingToImportError();
    const known = await this.known();
    const { plan, errors, rows } = planImport(files, known);
    const base = { dryRun: options.dryRun, rows, errors: errors.slice(0, TOLD_ERRORS), errorCount: errors.length };
    if (errors.length > 0) {
      const counts = noCounts();
      const importId = await this.db.transaction((tx) => this.record(tx, actor, files, options.dryRun, counts, errors));
      if (!options.dryRun) throw new ImportRefusedError(base.errors, errors.length);
      return { ...base, importId, counts };
    }
    const load = async (tx: Tx): Promise<{ counts: ImportCounts; importId: number }> => {
      // Imports one after the other: two at once would both create what neither finds.
      await tx.query("SELECT version FROM rc_catalog_version WHERE name = 'catalog' FOR UPDATE");
      const counts = await new ImportApplier(tx, plan).run();
      if (options.dryRun) throw new DryRunEnds(counts);
      const importId = await this.record(tx, actor, files, false, counts, []);
      if (totals(counts).created + totals(counts).updated > 0) await this.catalog.touch(tx, importId);
      return { counts, importId };
    };
    try {
      const { counts, importId } = await this.db.transaction(load);
      return { ...base, importId, counts };
    } catch (ended) {
      if (!(ended instanceof DryRunEnds)) throw ended;
      const importId = await this.db.transaction((tx) => this.record(tx, actor, files, true, ended.counts, []));
      return { ...base, importId, counts: ended.counts };
    }
  }

  async runs(request: ListRequest = everything()): Promise<ListPage<ImportRun>> {
    const page = await listPage<{
      id: number;
      dry_run: number;
      status: string;
      imported_by: string;
      created_at: string;
      error_count: number;
      counts: string | object;
      file_hashes: string | object;
    }>(
      this.db.read,
      IMPORT_LIST,
      {
        select: 'i.id, i.dry_run, i.status, i.imported_by, i.created_at, i.error_count, i.counts, i.file_hashes',
        from: 'rc_catalog_imports i',
      },
      request,
    );
    return {
      ...page,
      items: page.items.map((r) => ({
        id: r.id,
        dryRun: r.dry_run === 1,
        status: r.status,
        by: r.imported_by,
        at: `${r.created_at.replace(' ', 'T')}Z`,
        errorCount: r.error_count,
        counts: parsed(r.counts),
        fileHashes: parsed(r.file_hashes),
      })),
    };
  }

  private async known() {
    const catalogue = await this.catalog.current();
    return {
      currencies: new Set(catalogue.currencies().map((c) => c.code)),
      productGroups: new Set(catalogue.productGroups().map((g) => g.name)),
    };
  }

  private async record(
    tx: Tx,
    actor: Actor,
    files: ImportFiles,
    dryRun: boolean,
    counts: ImportCounts,
    errors: ImportError[],
  ): Promise<number> {
    const hashes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, sha256(text)]));
    const sum = totals(counts);
    const { insertId } = await tx.execute(
      `INSERT INTO rc_catalog_imports (dry_run, status, imported_by, created_at, error_count, created_count, updated_count, unchanged_count, counts, file_hashes)
       VALUES (?,?,?,?,?,?,?,?,?,?)`,
      [
        dryRun ? 1 : 0,
        errors.length > 0 ? 'refused' : 'done',
        actor.key,
        this.clock.now(),
        errors.length,
        sum.created,
        sum.updated,
        sum.unchanged,
        JSON.stringify(counts),
        JSON.stringify(hashes),
      ],
    );
    return insertId;
  }
}

/** MySQL hands JSON columns out parsed, MariaDB as text. */
const parsed = <T>(json: string | object): T => (typeof json === 'string' ? JSON.parse(json) : json) as T;

const noCounts = (): ImportCounts =>
  Object.fromEntries(IMPORT_KINDS.map((k) => [k, { created: 0, updated: 0, unchanged: 0 }])) as ImportCounts;

function totals(counts: ImportCounts): { created: number; updated: number; unchanged: number } {
  const sum = { created: 0, updated: 0, unchanged: 0 };
  for (const kind of Object.values(counts)) {
    sum.created += kind.created;
    sum.updated += kind.updated;
    sum.unchanged += kind.unchanged;
  }
  return sum;
}
