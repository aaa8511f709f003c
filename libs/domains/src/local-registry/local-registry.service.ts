import { Injectable } from '@nestjs/common';
import { Clock, LocalDate } from '#kernel';
import { Db, newToken, sameSecret, Sealer, type Tx } from '#platform';
import type { NameAvailability, Registration, RegistrarOutcome, RegistrarRequest } from '#plugin-sdk';
import { isPremium, labelProblem } from '../label-rules.js';
import { ruleOf } from '../tlds.js';
import { lockedRow, movableOn, type RegistryRow, registryRows, stateOn } from './registry-row.js';

type Answer = { outcome: 'done'; expiresOn: string } | { outcome: 'pending' | 'refused'; note: string };
type Names = { name: string; label: string; tld: string };

const HELD: readonly string[] = ['registered', 'pending_transfer', 'grace', 'redemption'];
const DAY_MS = 86_400_000;
const WRONG_CODE = 'the transfer code does not match';
const refused = (note: string): Answer => ({ outcome: 'refused', note });

/**
 * A registry with state, kept in our own tables: it knows which names are held, here or elsewhere, until when, and
 * under which code they may move. Rules per ending are in `tlds.ts`; time is the clock's.
 */
@Injectable()
export class LocalRegistry {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  async check(names: readonly string[]): Promise<NameAvailability[]> {
    const rows = new Map((await registryRows(this.db, names)).map((row) => [row.name, row]));
    const today = this.clock.today();
    return names.map((name): NameAvailability => {
      const { label, tld } = split(name);
      const row = rows.get(name);
      if (row && HELD.includes(stateOn(today, row))) return { name, status: 'taken' };
      const problem = labelProblem(label, tld);
      if (problem) return { name, status: 'invalid', reason: problem };
      return { name, status: isPremium(label, tld) ? 'premium' : 'available' };
    });
  }

  /** Takes a name for one of our domains, from today. The same request gets the same answer. */
  register(request: RegistrarRequest): Promise<Answer> {
    return this.once(request, async (tx, { name, label, tld }) => {
      const today = this.clock.today();
      const rule = ruleOf(tld);
      if (request.years < 1 || request.years > rule.mostYearsAhead)
        return refused(`registrations under ${tld} run for 1 to ${rule.mostYearsAhead} years`);
      const problem = labelProblem(label, tld) ?? (isPremium(label, tld) ? 'this is a premium name' : null);
      if (problem) return refused(problem);
      const row = await lockedRow(tx, name);
      if (row && HELD.includes(stateOn(today, row))) return refused(`${name} is taken`);
      const expiresOn = today.plusYears(request.years).toString();
      await this.write(tx, name, tld, {
        domainId: request.domainId,
        registeredOn: today.toString(),
        expiresOn,
        movedOn: today.toString(),
        locked: true,
        code: newCode(),
        owner: request,
      });
      return { outcome: 'done', expiresOn };
    });
  }

  /** Asks another registrar's name over to us; it moves after the days of its ending, or when staff say so. */
  transfer(request: RegistrarRequest): Promise<Answer> {
    return this.once(request, async (tx, { name, tld }) => {
      const rule = ruleOf(tld).transfer;
      if (!rule.allowed) return refused(`names under ${tld} cannot be transferred`);
      const row = await lockedRow(tx, name);
      if (!row || stateOn(this.clock.today(), row) === 'gone') return refused(`${name} is not registered`);
      if (row.domainId > 0) return refused(`${name} is held here already`);
      const problem = this.moveProblem(row, request.eppCode);
      if (problem) return refused(problem);
      const due = new Date(this.clock.now().getTime() + rule.days * DAY_MS);
      await tx.execute(
        `UPDATE rc_registry_domains SET transfer = 'in', transfer_due = ?, transfer_request = ?, transfer_domain_id = ?,
           updated_at = ? WHERE id = ?`,
        [due, request.requestKey, request.domainId, this.clock.now(), row.id],
      );
      if (rule.days > 0) return { outcome: 'pending', note: `the other registrar has ${rule.days} days to object` };
      return {
        outcome: 'done',
        expiresOn: await this.arrive(tx, {
          ...row,
          transferRequest: request.requestKey,
          transferDomainId: request.domainId,
        }),
      };
    });
  }

  /** Adds years to the present end of a name of ours, in time or in its grace. */
  renew(request: RegistrarRequest): Promise<Answer> {
    return this.once(request, async (tx, { name, tld }) => {
      const today = this.clock.today();
      const row = await lockedRow(tx, name);
      if (!row || row.domainId !== request.domainId) return refused(`${name} is not held here`);
      const state = stateOn(today, row);
      if (state !== 'registered' && state !== 'grace') return refused(`${name} cannot be renewed: it is in ${state}`);
      const { mostYearsAhead } = ruleOf(tld);
      const end = LocalDate.of(row.expiresOn).plusYears(request.years);
      if (request.years < 1 || end.isAfter(today.plusYears(mostYearsAhead)))
        return refused(`a registration ends at most ${mostYearsAhead} years from today`);
      await tx.execute('UPDATE rc_registry_domains SET expires_on = ?, updated_at = ? WHERE id = ?', [
        end.toString(),
        this.clock.now(),
        row.id,
      ]);
      return { outcome: 'done', expiresOn: end.toString() };
    });
  }

  /** The answer given to a request; one that never arrived was refused by nobody and changes nothing. */
  async outcomeOf(request: RegistrarRequest): Promise<RegistrarOutcome | null> {
    const [row] = await this.db.query<{ outcome: Answer['outcome']; note: string; expiresOn: string | null }>(
      'SELECT outcome, note, expires_on AS expiresOn FROM rc_registry_requests WHERE request_key = ?',
      [request.requestKey],
    );
    return row ? toAnswer(row) : null;
  }

  /** What is known of names that a domain of ours holds or held; others are left out. */
  async registrations(names: readonly string[]): Promise<Registration[]> {
    const today = this.clock.today();
    return (await registryRows(this.db, names)).map((row) => ({
      name: row.name,
      state: row.domainId === 0 && row.transfer !== 'in' ? 'transferred_away' : stateOn(today, row),
      expiresOn: row.expiresOn,
      locked: row.locked === 1,
      movableOn: movableOn(today, row)?.toString() ?? null,
    }));
  }

  async setLock(name: string, locked: boolean): Promise<void> {
    await this.db.transaction(async (tx) => {
      const row = await lockedRow(tx, name);
      if (!row || row.domainId === 0) throw new Error(`${name} is not held here`);
      await tx.execute('UPDATE rc_registry_domains SET locked = ? WHERE id = ?', [locked ? 1 : 0, row.id]);
    });
  }

  async eppCode(name: string): Promise<string> {
    const [row] = await registryRows(this.db, [name]);
    if (!row || row.domainId === 0) throw new Error(`${name} is not held here`);
    return this.sealer.open(row.eppCodeSealed, sealContext(name));
  }

  /** Another registrar asks for a name of ours: judged as any registry would. */
  async release(name: string, eppCode: string): Promise<RegistrarOutcome> {
    return this.db.transaction(async (tx): Promise<RegistrarOutcome> => {
      const row = await lockedRow(tx, name);
      if (!row || row.domainId === 0) return { outcome: 'refused', note: `${name} is not held here` };
      const rule = ruleOf(row.tld).transfer;
      const problem = rule.allowed ? this.moveProblem(row, eppCode) : `names under ${row.tld} cannot be transferred`;
      if (problem) return { outcome: 'refused', note: problem, ...(problem === WRONG_CODE ? { wrongCode: true } : {}) };
      const due = new Date(this.clock.now().getTime() + rule.days * DAY_MS);
      await tx.execute("UPDATE rc_registry_domains SET transfer = 'out', transfer_due = ? WHERE id = ?", [due, row.id]);
      if (rule.days === 0) await this.leave(tx, row);
      return rule.days === 0 ? { outcome: 'done' } : { outcome: 'pending', note: `it leaves in ${rule.days} days` };
    });
  }

  /** Ends the waiting of a transfer under way, in either direction. */
  async finishTransfer(name: string): Promise<RegistrarOutcome> {
    return this.db.transaction(async (tx): Promise<RegistrarOutcome> => {
      const row = await lockedRow(tx, name);
      if (!row || row.transfer === '') return { outcome: 'refused', note: `no transfer of ${name} is under way` };
      if (row.transfer === 'in') return { outcome: 'done', expiresOn: await this.arrive(tx, row) };
      await this.leave(tx, row);
      return { outcome: 'done' };
    });
  }

  /** Ends the transfers whose days have passed. */
  async tick(): Promise<void> {
    const due = await this.db.query<{ name: string }>(
      "SELECT name FROM rc_registry_domains WHERE transfer IN ('in', 'out') AND transfer_due <= ? ORDER BY id LIMIT 500",
      [this.clock.now()],
    );
    for (const { name } of due) await this.finishTransfer(name);
  }

  /** Notes names that other registrars hold, as a registry that is asked about the world would know them. */
  async holdElsewhere(names: readonly { name: string; expiresOn: LocalDate; eppCode: string }[]): Promise<void> {
    await this.db.transaction(async (tx) => {
      for (const { name, expiresOn, eppCode } of names) {
        if (await lockedRow(tx, name)) continue;
        const since = expiresOn.plusYears(-1).toString();
        const dates = { registeredOn: since, expiresOn: expiresOn.toString(), movedOn: since };
        await this.write(tx, name, split(name).tld, {
          ...dates,
          domainId: 0,
          locked: false,
          code: eppCode,
          owner: null,
        });
      }
    });
  }

  /** Keeps the first answer to a request and gives it again; the request's row is the lock of its repeats. */
  private once(request: RegistrarRequest, decide: (tx: Tx, names: Names) => Promise<Answer>): Promise<Answer> {
    return this.db.transaction(async (tx) => {
      const written = await tx.execute(
        `INSERT IGNORE INTO rc_registry_requests (request_key, action, name, years, registrant, fields, created_at)
         VALUES (?,?,?,?,?,?,?)`,
        [
          request.requestKey,
          request.action,
          request.name,
          request.years,
          JSON.stringify(request.registrant),
          JSON.stringify(request.fields),
          this.clock.now(),
        ],
      );
      if (written.affectedRows === 0) {
        const [row] = await tx.query<{ outcome: Answer['outcome']; note: string; expiresOn: string | null }>(
          'SELECT outcome, note, expires_on AS expiresOn FROM rc_registry_requests WHERE request_key = ? FOR UPDATE',
          [request.requestKey],
        );
        return toAnswer(row);
      }
      const answer = await decide(tx, { name: request.name, ...split(request.name) });
      await this.answered(tx, request.requestKey, answer);
      return answer;
    });
  }

  private async answered(tx: Tx, requestKey: string, answer: Answer): Promise<void> {
    await tx.execute('UPDATE rc_registry_requests SET outcome = ?, note = ?, expires_on = ? WHERE request_key = ?', [
      answer.outcome,
      answer.outcome === 'done' ? '' : answer.note.slice(0, 500),
      answer.outcome === 'done' ? answer.expiresOn : null,
      requestKey,
    ]);
  }

  /** Why a name may not move to another registrar now; null when it may. */
  private moveProblem(row: RegistryRow, eppCode: string): string | null {
    const today = this.clock.today();
    const state = stateOn(today, row);
    if (state === 'pending_transfer') return `a transfer of ${row.name} is under way`;
    if (state !== 'registered' && state !== 'grace') return `${row.name} cannot move: it is in ${state}`;
    if (row.locked === 1) return `${row.name} is locked at its registrar`;
    const wait = movableOn(today, row);
    if (wait) return `${row.name} cannot move before ${wait.toString()}: it was registered or transferred lately`;
    if (!ruleOf(row.tld).transfer.needsCode) return null;
    return sameSecret(eppCode, this.sealer.open(row.eppCodeSealed, sealContext(row.name))) ? null : WRONG_CODE;
  }

  private async arrive(tx: Tx, row: RegistryRow): Promise<string> {
    const today = this.clock.today();
    const [asked] = await tx.query<{ years: number; registrant: string | null; fields: string | null }>(
      'SELECT years, registrant, fields FROM rc_registry_requests WHERE request_key = ?',
      [row.transferRequest],
    );
    const rule = ruleOf(row.tld);
    const years = rule.transfer.addsYears ? (asked?.years ?? 1) : 0;
    const added = LocalDate.of(row.expiresOn).plusYears(years);
    const most = today.plusYears(rule.mostYearsAhead);
    const expiresOn = (added.isAfter(most) ? most : added).toString();
    await tx.execute(
      `UPDATE rc_registry_domains SET domain_id = ?, expires_on = ?, moved_on = ?, locked = 1, epp_code_sealed = ?,
         registrant = ?, fields = ?, transfer = '', transfer_due = NULL, transfer_request = '', transfer_domain_id = 0,
         updated_at = ? WHERE id = ?`,
      [
        row.transferDomainId,
        expiresOn,
        today.toString(),
        this.sealer.seal(newCode(), sealContext(row.name)),
        asked?.registrant ?? null,
        asked?.fields ?? null,
        this.clock.now(),
        row.id,
      ],
    );
    await this.answered(tx, row.transferRequest, { outcome: 'done', expiresOn });
    return expiresOn;
  }

  /** It is another registrar's now; its code and owner are his business. */
  private async leave(tx: Tx, row: RegistryRow): Promise<void> {
    await tx.execute(
      `UPDATE rc_registry_domains SET domain_id = 0, moved_on = ?, epp_code_sealed = ?, registrant = NULL, fields = NULL,
         transfer = '', transfer_due = NULL, updated_at = ? WHERE id = ?`,
      [this.clock.today().toString(), this.sealer.seal(newCode(), sealContext(row.name)), this.clock.now(), row.id],
    );
  }

  private async write(
    tx: Tx,
    name: string,
    tld: string,
    held: {
      domainId: number;
      registeredOn: string;
      expiresOn: string;
      movedOn: string;
      locked: boolean;
      code: string;
      owner: Pick<RegistrarRequest, 'registrant' | 'fields'> | null;
    },
  ): Promise<void> {
    // A row of a name whose time is over is taken over by its next owner.
    await tx.execute('DELETE FROM rc_registry_domains WHERE name = ?', [name]);
    await tx.execute(
      `INSERT INTO rc_registry_domains (domain_id, name, tld, registered_on, expires_on, moved_on, locked,
         epp_code_sealed, registrant, fields, updated_at) VALUES (?,?,?,?,?,?,?,?,?,?,?)`,
      [
        held.domainId,
        name,
        tld,
        held.registeredOn,
        held.expiresOn,
        held.movedOn,
        held.locked ? 1 : 0,
        this.sealer.seal(held.code, sealContext(name)),
        held.owner && JSON.stringify(held.owner.registrant),
        held.owner && JSON.stringify(held.owner.fields),
        this.clock.now(),
      ],
    );
  }
}

const sealContext = (name: string): string => `registry.epp-code:${name}`;
const newCode = (): string => newToken().replace(/[-_]/g, '7').slice(0, 16);

const toAnswer = (row: { outcome: Answer['outcome']; note: string; expiresOn: string | null }): Answer =>
  row.outcome === 'done'
    ? { outcome: 'done', expiresOn: row.expiresOn as string }
    : { outcome: row.outcome, note: row.note };

/** One label stands before every ending. */
function split(name: string): { label: string; tld: string } {
  const dot = name.indexOf('.');
  return { label: name.slice(0, dot), tld: name.slice(dot) };
}
