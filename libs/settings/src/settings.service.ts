import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError } from '#kernel';
import { DatabaseClock, Db, ReadOnce, type Sql, type Tx } from '#platform';
import { AuditService } from '#audit';
import { Configuration } from './configuration.js';
import { SettingChanged } from './events.js';
import { type Effective, effectiveOf, type LevelEntry, lockAbove } from './inheritance.js';
import {
  definitionOf,
  isSettingKey,
  SETTING_KEYS,
  type SettingDefinition,
  type SettingKey,
  type SettingLevel,
  type ValueOf,
} from './setting-keys.js';
import { misfit, type SettingValue } from './setting-types.js';
import {
  InvalidSettingError,
  LevelNotAllowedError,
  SettingLockedError,
  UnknownSettingError,
} from './settings.errors.js';

/** Whose value is asked for: `ResellersService.scopeOf(resellerId)`. Reseller 0 with group null is the provider's own business. */
export interface SettingScope {
  groupId: number | null;
  resellerId: number;
}

export const PROVIDER_SCOPE: SettingScope = { groupId: null, resellerId: 0 };

/** One key on a screen: the value in force, where it comes from, and what each level says. */
export interface SettingView extends Effective {
  key: SettingKey;
  definition: SettingDefinition;
  explicit: LevelEntry[];
}

export interface SettingChange {
  level: SettingLevel;
  /** Pricing group or reseller, by level; 0 at the default level. */
  scopeId: number;
  /** The pricing group of the reseller, for the levels reseller and own: its lock counts. */
  groupId?: number | null;
  key: string;
  /** null = inherit. */
  value: unknown;
  /** Holds the value for the levels below; absent = as it was. */
  lock?: boolean;
}

/** A context's objection to a change; throws a DomainError. Runs in the transaction of the change. */
export type SettingCheck = (tx: Tx, change: Required<Omit<SettingChange, 'lock'>>) => Promise<void>;

interface Row {
  level: SettingLevel;
  setting_key: string;
  value: string | null;
  locked: number;
}

/** Values of all keys at all levels (domain.md §12, settings.md). Nothing is cached: the next request of any process sees a change. */
@Injectable()
export class SettingsService {
  private readonly checks = new Map<SettingKey, SettingCheck[]>();
  private readonly lastRead = new WeakMap<ReadOnce, Promise<Row[]>>();

  constructor(
    private readonly db: Db,
    private readonly configurations: Configuration,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The value in force with its origin and the level that locks it (domain.md §12). */
  async effective<K extends SettingKey>(key: K, scope: SettingScope, sql?: Sql): Promise<Effective<ValueOf<K>>> {
    const entries = await this.entries([key], scope, sql);
    return effectiveOf(definitionOf(key), entries.get(key) ?? []) as Effective<ValueOf<K>>;
  }

  /** The value in force. `value('tax.inclusive', scope)` is a boolean; pass `tx` to read inside a transaction. */
  async value<K extends SettingKey>(key: K, scope: SettingScope, sql?: Sql): Promise<ValueOf<K>>;
  async value<T extends SettingValue>(key: SettingKey, scope: SettingScope, sql?: Sql): Promise<T>;
  async value(key: SettingKey, scope: SettingScope, sql?: Sql): Promise<SettingValue> {
    return (await this.effective(key, scope, sql)).value;
  }

  /** Several values in force with one query: `const v = await values(['a', 'b'], scope)`, then `v['a']`. */
  async values<K extends SettingKey>(
    keys: readonly K[],
    scope: SettingScope,
    sql?: Sql,
  ): Promise<{ [Key in K]: ValueOf<Key> }> {
    const entries = await this.entries(keys, scope, sql);
    return Object.fromEntries(
      keys.map((key) => [key, effectiveOf(definitionOf(key), entries.get(key) ?? []).value]),
    ) as { [Key in K]: ValueOf<Key> };
  }

  /** Every key for a screen. */
  async list(scope: SettingScope): Promise<SettingView[]> {
    const entries = await this.entries(SETTING_KEYS, scope, this.db.read);
    return SETTING_KEYS.map((key) => {
      const definition = definitionOf(key);
      const explicit = entries.get(key) ?? [];
      return { key, definition, explicit, ...effectiveOf(definition, explicit) };
    });
  }

  /**
   * Gives a level its value, or lets it inherit (`value: null`), and locks or unlocks it. The provider's levels need `settings.write` of an
   * admin; `own` is the reseller's, for himself only.
   * @throws DomainError `settings.unknown_key`, `settings.invalid_value`, `settings.level_not_allowed`, `settings.locked`
   */
  async set(actor: Actor, change: SettingChange): Promise<void> {
    actor.require('settings.write');
    const { key } = change;
    if (!isSettingKey(key)) throw new UnknownSettingError(key);
    const definition = definitionOf(key);
    const full = this.checked(actor, change, key, definition);
    await this.db.transaction(async (tx) => {
      const entries = await this.lockedEntries(tx, key, full);
      const lockedBy = lockAbove(full.level, entries);
      if (lockedBy) throw new SettingLockedError(key, lockedBy);
      if (full.level === 'own' && definition.ownWhenIssuer) await this.requireIssuer(tx, key, full);
      for (const check of this.checks.get(key) ?? []) await check(tx, full);
      const before = entries.find((e) => e.level === full.level);
      await this.write(tx, actor, full, change.lock ?? before?.locked ?? false);
      const words = change.lock === undefined ? '' : change.lock ? ', locked' : ', unlocked';
      await this.audit.record(
        tx,
        actor,
        `Setting ${key} at ${full.level} ${full.scopeId || ''}: ${show(before?.value)} → ${show(full.value)}${words}`,
        full.level === 'own' || full.level === 'reseller' ? { clientId: full.scopeId } : {},
      );
      tx.emit(new SettingChanged({ key, level: full.level, scopeId: full.scopeId }));
    });
    if (key === 'provider.timeZone') await this.adoptZone();
  }

  /**
   * Registers an objection to changes of a key, for rules that another context knows (the issuer may change only without open invoices).
   * Call it once, when the module starts.
   */
  refuseWhen(key: SettingKey, check: SettingCheck): void {
    this.checks.set(key, [...(this.checks.get(key) ?? []), check]);
  }

  /** One value of `tblconfiguration`; an absent one is the empty text, as in WHMCS. */
  async configuration(name: string, sql?: Sql): Promise<string> {
    return (await this.configurations.read([name], sql)).get(name) ?? '';
  }

  /** Writes one value of `tblconfiguration` in the caller's transaction. */
  async setConfiguration(tx: Tx, name: string, value: string): Promise<void> {
    await this.configurations.write(tx, name, value);
  }

  /** Takes the provider's time zone into this process's clock. */
  async adoptZone(): Promise<void> {
    const zone = await this.value('provider.timeZone', PROVIDER_SCOPE);
    if (this.clock instanceof DatabaseClock && this.clock.zone() !== zone) this.clock.useZone(zone);
  }

  private checked(actor: Actor, change: SettingChange, key: SettingKey, definition: SettingDefinition) {
    const { level, scopeId, groupId = null, value, lock } = change;
    const own = level === 'own';
    if (
      own
        ? actor.kind !== 'reseller' || actor.resellerId !== scopeId
        : actor.kind !== 'admin' && actor.kind !== 'system'
    )
      throw new DomainError('settings.not_yours', 'not_found', {}, 'there is no such setting here');
    if (!definition.levels.includes(level)) throw new LevelNotAllowedError(key, level);
    if ((level === 'default') !== (scopeId === 0))
      throw new LevelNotAllowedError(key, level, 'the default level has the scope 0, every other one an id');
    const lowest = level === definition.levels.at(-1);
    if (lock && (own || lowest))
      throw new LevelNotAllowedError(key, level, 'there is no level below that could be locked');
    if (value !== null) {
      const why = misfit(definition.type, value);
      if (why) throw new InvalidSettingError(key, why);
    }
    return { level, scopeId, groupId, key, value: value as SettingValue | null };
  }

  /** Locks the rows of the key first: whoever locks a level and whoever sets one below wait for each other. */
  private async lockedEntries(
    tx: Tx,
    key: SettingKey,
    at: { level: SettingLevel; scopeId: number; groupId: number | null },
  ) {
    await tx.execute("INSERT IGNORE INTO rc_settings (level, scope_id, setting_key) VALUES ('default', 0, ?)", [key]);
    await tx.query(
      "SELECT id FROM rc_settings WHERE level = 'default' AND scope_id = 0 AND setting_key = ? FOR UPDATE",
      [key],
    );
    const below = at.level === 'reseller' || at.level === 'own';
    const scope = { groupId: at.level === 'group' ? at.scopeId : at.groupId, resellerId: below ? at.scopeId : 0 };
    return (await this.entries([key], scope, tx)).get(key) ?? [];
  }

  private async requireIssuer(tx: Tx, key: SettingKey, at: { scopeId: number; groupId: number | null }): Promise<void> {
    const issuer = await this.value('billing.issuer', { groupId: at.groupId, resellerId: at.scopeId }, tx);
    if (issuer !== 'reseller') throw new LevelNotAllowedError(key, 'own', 'only who issues the invoices sets this');
  }

  private async write(
    tx: Tx,
    actor: Actor,
    at: { level: SettingLevel; scopeId: number; key: string; value: SettingValue | null },
    locked: boolean,
  ): Promise<void> {
    const now = this.clock.now().toISOString().replace('T', ' ').replace('Z', '');
    const resellerId = at.level === 'reseller' || at.level === 'own' ? at.scopeId : 0;
    await tx.execute(
      `INSERT INTO rc_settings (level, scope_id, reseller_id, setting_key, value, locked, updated_at, updated_by)
       VALUES (?,?,?,?,?,?,?,?) ON DUPLICATE KEY UPDATE value = VALUES(value), locked = VALUES(locked),
       updated_at = VALUES(updated_at), updated_by = VALUES(updated_by)`,
      [
        at.level,
        at.scopeId,
        resellerId,
        at.key,
        at.value === null ? null : JSON.stringify(at.value),
        locked ? 1 : 0,
        now,
        actor.key,
      ],
    );
  }

  private async entries(keys: readonly SettingKey[], scope: SettingScope, sql: Sql = this.db) {
    const rows = await (sql instanceof ReadOnce ? this.everyRow(scope, sql) : this.rows(keys, scope, sql));
    const byKey = new Map<string, LevelEntry[]>();
    for (const row of rows) {
      const entry = {
        level: row.level,
        value: row.value === null ? null : (JSON.parse(row.value) as SettingValue),
        locked: row.locked === 1,
      };
      byKey.set(row.setting_key, [...(byKey.get(row.setting_key) ?? []), entry]);
    }
    return byKey;
  }

  /**
   * A piece of work that reads once asks for all settings of a scope, so that its next key needs no query; and the
   * provider's own are among those of any reseller.
   */
  private async everyRow(scope: SettingScope, reads: ReadOnce): Promise<Row[]> {
    const isProvider = scope.groupId === null && scope.resellerId === 0;
    const read = this.lastRead.get(reads);
    if (isProvider && read) return (await read).filter(({ level }) => level === 'default');
    const rows = this.rows(null, scope, reads);
    this.lastRead.set(reads, rows);
    return rows;
  }

  private rows(keys: readonly SettingKey[] | null, { groupId, resellerId }: SettingScope, sql: Sql): Promise<Row[]> {
    return sql.query<Row>(
      // As text: the driver hands JSON out parsed or not, by server, and a parsed text cannot be told from JSON.
      `SELECT level, setting_key, CAST(value AS CHAR) AS value, locked FROM rc_settings WHERE ${keys ? 'setting_key IN (?) AND ' : ''}(
         (level = 'default' AND scope_id = 0) OR (level = 'group' AND scope_id = ?)
         OR (level IN ('reseller', 'own') AND scope_id = ? AND scope_id > 0))`,
      [...(keys ? [keys] : []), groupId ?? -1, resellerId],
    );
  }
}

const show = (value: SettingValue | null | undefined): string =>
  value === null || value === undefined ? 'inherit' : JSON.stringify(value).slice(0, 300);
