import { Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CatalogService } from '#catalog';
import {
  DomainLifeService,
  DomainsModule,
  DomainsService,
  type NameAvailability,
  Registrar,
  type RegistrarAdapter,
  type RegistrarOutcome,
  type RegistrarRequest,
  RegistrarTasksService,
} from '#domains';
import { Actor, type AdminId, LocalDate, Money } from '#kernel';
import { testApp, type TestApp } from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);
const asked: string[] = [];
let mood: 'silent' | 'forgetful' | 'lost' = 'silent';

/** A registrar whose answers get lost, in three ways. */
@Registrar('moody', 'Moody')
class MoodyRegistrar implements RegistrarAdapter {
  readonly answerWithinMs = 50;
  private readonly orders = new Map<string, RegistrarOutcome>();

  register({ requestKey }: RegistrarRequest): Promise<RegistrarOutcome> {
    asked.push(`register ${requestKey}`);
    this.orders.set(requestKey, { outcome: 'done', expiresOn: '2028-02-02' });
    return Promise.reject(new Error('the connection broke'));
  }

  transfer(): Promise<RegistrarOutcome> {
    return Promise.resolve({ outcome: 'pending' });
  }

  renew(): Promise<RegistrarOutcome> {
    return Promise.resolve({ outcome: 'pending' });
  }

  outcomeOf({ requestKey }: RegistrarRequest): Promise<RegistrarOutcome> {
    asked.push(`outcome ${requestKey}`);
    return Promise.resolve(this.orders.get(requestKey) ?? { outcome: 'refused', note: 'never heard of it' });
  }

  availability(names: readonly string[]): Promise<NameAvailability[]> {
    if (mood === 'silent') return new Promise(() => undefined);
    if (mood === 'lost') return Promise.reject(new Error('no route'));
    return Promise.resolve(names.slice(1).map((name) => ({ name, status: 'available' as const })));
  }

  registrations(): Promise<never> {
    return Promise.reject(new Error('no route'));
  }
}

@Module({ providers: [MoodyRegistrar] })
class MoodyModule {}

describe('a registrar that does not answer', () => {
  let app: TestApp;
  let domains: DomainsService;

  beforeAll(async () => {
    app = await testApp([DomainsModule, MoodyModule]);
    await app.clock.moveTo(new Date('2027-03-01T09:00:00Z'));
    await app.database.sql(`
      INSERT INTO tblcurrencies (id, code, rate, \`default\`) VALUES (1, 'EUR', 1, 1);
      INSERT INTO tbldomainpricing (id, extension, autoreg, \`order\`) VALUES
        (1, '.com', 'moody', 1), (2, '.net', 'moody', 2), (3, '.org', 'local', 3);`);
    await app.db.transaction(async (tx) => void (await app.get(CatalogService).touch(tx)));
    domains = app.get(DomainsService);
  });
  afterAll(() => app.close());

  const statuses = async () => Object.fromEntries((await domains.search('word')).map((a) => [a.tld, a.status]));

  it('makes a name unknown, never available, and holds up nobody else', async () => {
    mood = 'silent';
    expect(await statuses()).toEqual({ '.com': 'unknown', '.net': 'unknown', '.org': 'available' });
    mood = 'lost';
    expect(await statuses()).toEqual({ '.com': 'unknown', '.net': 'unknown', '.org': 'available' });
    mood = 'forgetful';
    expect(await statuses()).toEqual({ '.com': 'unknown', '.net': 'available', '.org': 'available' });
  });

  it('is asked by the key for what it did, and never told to do it again', async () => {
    const tasks = app.get(RegistrarTasksService);
    const [domainId, taskId] = await app.db.transaction(async (tx) => {
      const id = await domains.createPending(tx, {
        ...{ clientId: 1, resellerId: 0, orderId: 1, name: 'word.com', type: 'Register', years: 1 },
        ...{ firstPayment: Money.of('10.00', 'EUR'), recurring: Money.of('11.00', 'EUR') },
        ...{ paymentMethod: 'banktransfer', dueOn: LocalDate.of('2027-03-01') },
        ...{ nextInvoiceOn: LocalDate.of('2028-03-01'), addons: [] },
      });
      return [
        id,
        await tasks.request(tx, { domainId: id, action: 'register', years: 1, registrar: 'moody', requestKey: 'o' }),
      ];
    });
    await expect(tasks.run(taskId)).rejects.toThrow('the connection broke');
    expect(await tasks.task(admin, taskId)).toMatchObject({ status: 'open', outcome: 'unknown' });
    await expect(tasks.resend(admin, taskId)).rejects.toMatchObject({ code: 'domains.task_in_flight' });
    await tasks.run(taskId);
    expect(asked).toEqual([`register task-${taskId}`, `outcome task-${taskId}`]);
    const [row] = await app.database.sql('SELECT status, expirydate FROM tbldomains WHERE id = ?', [domainId]);
    expect(row).toEqual({ status: 'Active', expirydate: '2028-02-02' });
  });

  it('changes no domain by its silence, and the page says that it did not answer', async () => {
    const life = app.get(DomainLifeService);
    expect(await life.sync()).toMatchObject({ made: 0, failed: 1 });
    const [{ id }] = await app.database.sql<{ id: number }>("SELECT id FROM tbldomains WHERE domain = 'word.com'");
    expect(await life.registry(admin, id)).toMatchObject({ answered: false, registration: null, label: 'Moody' });
    await expect(life.eppCode(admin, id)).rejects.toMatchObject({ code: 'domains.registrar_cannot' });
    expect(await life.transferAway(admin, id)).toBe('done');
  });
});
