import { Injectable } from '@nestjs/common';
import { AuditService } from '#audit';
import { CatalogService } from '#catalog';
import { type Actor, Clock, type LocalDate } from '#kernel';
import { Db, type RunOptions, type RunReport, type Tx } from '#platform';
import type { RegistrarAdapter, Registration, RegistrationState } from '#plugin-sdk';
import type { DomainStatus } from '#whmcs';
import { answerWithin, orElse } from './answer-within.js';
import { domainFields, writeDomainFields } from './domain-fields.js';
import type { DomainRow } from './domain-list.query.js';
import {
  DomainNotActiveError,
  RegistrarCannotError,
  RegistrarRefusedError,
  RegistrarSilentError,
  UnknownRegistrarError,
  WrongEppCodeError,
} from './domains.errors.js';
import { DomainsService } from './domains.service.js';
import { DomainStatusChanged } from './events.js';
import { RegistrarTasksService } from './registrar-tasks.service.js';
import { RegistrarRegistry, type RegistrarName } from './registrar.registry.js';
import { ruleOf, type TldField } from './tlds.js';

/** A domain as its registry knows it; `registration` is null when it cannot be asked or does not know the name. */
export type DomainRegistry = {
  registrar: string;
  label: string;
  registration: Registration | null;
  /** False when the registrar did not answer in time. */
  answered: boolean;
  can: { lock: boolean; eppCode: boolean; finishTransfer: boolean; judgeRelease: boolean };
  fields: { field: TldField; value: string }[];
};

const STATUS: Partial<Record<RegistrationState, DomainStatus>> = {
  registered: 'Active',
  grace: 'Grace',
  redemption: 'Redemption',
  gone: 'Expired',
  transferred_away: 'Transferred Away',
};
/** What is held; everything else is over, or not begun. */
const LIVE: readonly string[] = ['Active', 'Grace', 'Redemption'];
const OVER: readonly string[] = ['Expired', 'Transferred Away'];
const BATCH = 200;

/** What happens to a domain after it was bought: its lock and code, leaving, and its end, as the registry tells. */
@Injectable()
export class DomainLifeService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly catalog: CatalogService,
    private readonly domains: DomainsService,
    private readonly tasks: RegistrarTasksService,
    private readonly registrars: RegistrarRegistry,
  ) {}

  /** Registrars that are installed here. */
  installed(): RegistrarName[] {
    return this.registrars.names();
  }

  /**
   * Which registrar the names of these endings are registered with from now on; domains that are bought stay where they
   * are. Needs `catalog.write`.
   * @throws DomainError `domains.unknown_registrar`, `catalog.tld_not_found`
   */
  async chooseRegistrar(actor: Actor, tldIds: readonly number[], registrar: string): Promise<void> {
    actor.require('catalog.write');
    const known = this.registrars.names().map(({ key }) => key);
    if (!known.includes(registrar)) throw new UnknownRegistrarError(registrar, known);
    await this.catalog.setTldRegistrar(actor, tldIds, registrar);
  }

  /** What the registry says of a domain that the actor may see. */
  async registry(actor: Actor, domainId: number): Promise<DomainRegistry> {
    const domain = await this.domains.domain(actor, domainId);
    const { key, label, adapter } = await this.registrarOf(domain);
    const answers = await domainFields(this.db, domainId);
    const known = await this.ask(adapter, [domain.name]).catch(orElse(null, `${key}: ${domain.name}`));
    return {
      registrar: key,
      label,
      registration: known?.find(({ name }) => name === domain.name) ?? null,
      answered: known !== null,
      can: {
        lock: adapter.setLock !== undefined,
        eppCode: adapter.eppCode !== undefined,
        finishTransfer: adapter.finishTransfer !== undefined,
        judgeRelease: adapter.release !== undefined,
      },
      fields: ruleOf(tldOf(domain)).fields.map((field) => ({ field, value: answers[field.name] ?? '' })),
    };
  }

  /** Answers to what the ending asks of its owner. Needs `domains.write`. @throws DomainError `domains.invalid_fields` */
  async setFields(actor: Actor, domainId: number, answers: Record<string, string>): Promise<void> {
    actor.require('domains.write');
    const domain = await this.domains.domain(actor, domainId);
    await this.db.transaction((tx) => writeDomainFields(tx, domain, answers, this.clock.now()));
  }

  /** The registrar lock: while it is on the name cannot be transferred away. Needs `domains.write`. */
  async setLock(actor: Actor, domainId: number, locked: boolean): Promise<void> {
    actor.require('domains.write');
    const domain = await this.live(actor, domainId);
    const { adapter } = await this.registrarOf(domain);
    if (!adapter.setLock) throw new RegistrarCannotError('lock');
    await this.note(actor, domain, `Registrar lock of ${domain.name} switched ${locked ? 'on' : 'off'}`);
    await answered(adapter, adapter.setLock(domain.name, locked), `lock of ${domain.name}`);
  }

  /** The code that lets the owner leave; who saw it is in the activity log. Needs `domains.write`. */
  async eppCode(actor: Actor, domainId: number): Promise<string> {
    actor.require('domains.write');
    const domain = await this.live(actor, domainId);
    const { adapter } = await this.registrarOf(domain);
    if (!adapter.eppCode) throw new RegistrarCannotError('transfer code');
    // Noted first: a code that was shown and not noted is worse than the other way round.
    await this.note(actor, domain, `Transfer code of ${domain.name} shown`);
    return answered(adapter, adapter.eppCode(domain.name), `transfer code of ${domain.name}`);
  }

  /**
   * The domain goes to another registrar. A registry that runs here judges it as any would (code, lock, days since the
   * last move) and may let it wait; elsewhere staff tell what happened. Needs `domains.write`, staff only.
   * @throws DomainError `domains.wrong_epp_code`, `domains.registrar_refused`
   */
  async transferAway(actor: Actor, domainId: number, eppCode = ''): Promise<'done' | 'pending'> {
    actor.require('domains.write');
    const domain = await this.live(actor, domainId);
    const { adapter } = await this.registrarOf(domain);
    const answer = adapter.release
      ? await answered(adapter, adapter.release(domain.name, eppCode), `release of ${domain.name}`)
      : { outcome: 'done' as const };
    if (answer.outcome === 'refused' && answer.wrongCode) throw new WrongEppCodeError();
    if (answer.outcome === 'refused') throw new RegistrarRefusedError(answer.note);
    if (answer.outcome === 'unknown') throw new RegistrarSilentError();
    await this.note(actor, domain, `Transfer of ${domain.name} to another registrar: ${answer.outcome}`);
    if (answer.outcome === 'done') await this.moveTo(domain.id, 'Transferred Away');
    return answer.outcome;
  }

  /** Staff end the waiting of a transfer away. Needs `domains.write`. */
  async finishTransferAway(actor: Actor, domainId: number): Promise<void> {
    actor.require('domains.write');
    const domain = await this.live(actor, domainId);
    const { adapter } = await this.registrarOf(domain);
    if (!adapter.finishTransfer) throw new RegistrarCannotError('transfer under way');
    const answer = await answered(adapter, adapter.finishTransfer(domain.name), `end of a transfer of ${domain.name}`);
    if (answer.outcome !== 'done') throw new RegistrarRefusedError(answer.note ?? 'no transfer is under way');
    await this.note(actor, domain, `Transfer of ${domain.name} to another registrar ended by hand`);
    await this.sync([domain.id]);
  }

  /** Follows what registrars are still working on. @returns how many were looked at, how many failed */
  async followWaiting(): Promise<{ made: number; skipped: number; failed: number }> {
    const counts = { made: 0, skipped: 0, failed: 0 };
    const ended = (work: Promise<unknown>, what: string) => work.then(() => true).catch(orElse(false, what));
    for (const { key, adapter } of this.registrars.all())
      if (adapter.tick && !(await ended(adapter.tick(), `${key}: regular work`))) counts.failed++;
    for (const taskId of await this.tasks.waiting()) {
      if (await ended(this.tasks.follow(taskId), `task ${taskId}`)) counts.made++;
      else counts.failed++;
    }
    return counts;
  }

  /** The daily task `domains`: what waits for a registry is followed, then every held domain is brought in line. */
  async daily(_date: LocalDate, { dryRun, log }: RunOptions): Promise<RunReport> {
    // What registries would say cannot be told without asking them, and asking changes nothing here to look at before.
    if (dryRun) return log.report();
    await this.followWaiting();
    return this.sync();
  }

  /**
   * Brings status and end of held domains in line with what their registries say: grace, redemption, expired,
   * transferred away, renewed elsewhere. A registry that does not answer changes nothing. @returns counts of domains
   */
  async sync(only?: readonly number[]): Promise<{ made: number; skipped: number; failed: number }> {
    const counts = { made: 0, skipped: 0, failed: 0 };
    for (const { key, adapter } of this.registrars.all()) {
      if (!adapter.registrations) continue;
      for (let after = 0; ;) {
        const rows = await this.db.query<{ id: number; name: string; status: DomainStatus; expiresOn: string | null }>(
          `SELECT d.id, d.domain AS name, d.status, d.expirydate AS expiresOn FROM tbldomains d
           WHERE d.id > ? AND d.registrar = ? AND d.status IN (?) ${only ? 'AND d.id IN (?)' : ''}
           ORDER BY d.id LIMIT ${BATCH}`,
          [after, key, [...LIVE], ...(only ? [[...only]] : [])],
        );
        if (rows.length === 0) break;
        after = rows[rows.length - 1].id;
        const known = await this.ask(
          adapter,
          rows.map(({ name }) => name),
        ).catch(orElse(null, `${key}: registrations`));
        if (known === null) {
          counts.failed += rows.length;
          continue;
        }
        const byName = new Map(known.map((registration) => [registration.name, registration]));
        for (const row of rows) {
          const told = byName.get(row.name);
          const status = told && STATUS[told.state];
          if (!told || !status || (status === row.status && told.expiresOn === row.expiresOn)) counts.skipped++;
          else if (await this.moveTo(row.id, status, told.expiresOn)) counts.made++;
        }
      }
    }
    return counts;
  }

  private async ask(adapter: RegistrarAdapter, names: readonly string[]): Promise<Registration[]> {
    if (!adapter.registrations) return [];
    return answerWithin(adapter.registrations(names), adapter.answerWithinMs);
  }

  /** The registrar that has the domain, which need not be the one that its ending is sold with now. */
  private async registrarOf({ id }: DomainRow): Promise<RegistrarName & { adapter: RegistrarAdapter }> {
    const [row] = await this.db.query<{ registrar: string }>('SELECT registrar FROM tbldomains WHERE id = ?', [id]);
    const key = this.registrars.keyFor(row?.registrar ?? '');
    const label = this.registrars.names().find((name) => name.key === key)?.label ?? key;
    return { key, label, adapter: this.registrars.get(key) };
  }

  private async live(actor: Actor, domainId: number): Promise<DomainRow> {
    const domain = await this.domains.domain(actor, domainId);
    if (!LIVE.includes(domain.status)) throw new DomainNotActiveError(domain.status);
    return domain;
  }

  private moveTo(domainId: number, status: DomainStatus, expiresOn?: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ name: string; status: DomainStatus; clientId: number; resellerId: number }>(
        `SELECT d.domain AS name, d.status, d.userid AS clientId, COALESCE(x.reseller_id, 0) AS resellerId
         FROM tbldomains d LEFT JOIN rc_domains x ON x.domain_id = d.id WHERE d.id = ? FOR UPDATE`,
        [domainId],
      );
      if (!row || !LIVE.includes(row.status)) return false;
      await tx.execute(
        `UPDATE tbldomains SET status = ?, expirydate = COALESCE(?, expirydate), synced = 1 WHERE id = ?`,
        [status, OVER.includes(status) ? null : (expiresOn ?? null), domainId],
      );
      if (OVER.includes(status))
        await tx.execute('UPDATE rc_domains SET live_name = NULL WHERE domain_id = ?', [domainId]);
      const { name, clientId, resellerId, status: from } = row;
      if (from !== status) tx.emit(new DomainStatusChanged({ domainId, clientId, resellerId, name, from, to: status }));
      return true;
    });
  }

  private async note(actor: Actor, { clientId }: DomainRow, text: string): Promise<void> {
    await this.db.transaction((tx: Tx) => this.audit.record(tx, actor, text, { clientId }));
  }
}

const tldOf = ({ name }: DomainRow): string => name.slice(name.indexOf('.'));

/** The answer of a registrar to something that was asked for. @throws RegistrarSilentError when none came; the cause is logged */
async function answered<T>(adapter: RegistrarAdapter, work: Promise<T>, asked: string): Promise<T> {
  const answer = await answerWithin(work, adapter.answerWithinMs)
    .then((value) => ({ value }))
    .catch(orElse(null, asked));
  if (!answer) throw new RegistrarSilentError();
  return answer.value;
}
