import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Db, type Sql, type Tx } from '#platform';
import { mirrorInsert, utcToLocal } from '#whmcs';

/** `tblconfiguration`: the key/value settings that came with a WHMCS, such as `CompanyName` or `TaxType`. */
@Injectable()
export class Configuration {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async read(names: readonly string[], sql: Sql = this.db): Promise<Map<string, string>> {
    if (names.length === 0) return new Map();
    const rows = await sql.query<{ setting: string; value: string }>(
      'SELECT setting, value FROM tblconfiguration WHERE setting IN (?)',
      [names],
    );
    return new Map(rows.map((row) => [row.setting, row.value]));
  }

  async write(tx: Tx, name: string, value: string): Promise<void> {
    const now = utcToLocal(this.clock.now().toISOString(), this.clock.zone());
    await mirrorInsert(
      tx,
      'tblconfiguration',
      { setting: name, value, created_at: now, updated_at: now },
      { onDuplicate: ['value', 'updated_at'] },
    );
  }
}
