import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditModule, AuditService } from '#audit';
import { Actor, type AdminId, type ClientId, type ResellerId } from '#kernel';
import { everything } from '#platform';
import { testApp, type TestApp } from '#testing';

const admin = Actor.admin(4 as AdminId, ['audit.read'], 'Ada Admin');

describe('the activity log', () => {
  let app: TestApp;
  let audit: AuditService;

  beforeAll(async () => {
    app = await testApp([AuditModule]);
    audit = app.get(AuditService);
  });
  afterAll(() => app.close());

  it('notes an act with who did it and whom it is about, in the local time of the provider', async () => {
    app.clock.useZone('Europe/Berlin');
    await app.clock.moveTo(new Date('2027-01-31T23:30:00Z'));
    await app.db.transaction((tx) => audit.record(tx, admin, 'Client made', { clientId: 9, ip: '192.0.2.1' }));
    const [row] = await app.database.sql('SELECT date, user, userid, admin_id, ipaddr FROM tblactivitylog');
    expect(row).toMatchObject({
      date: '2027-02-01 00:30:00',
      user: 'Ada Admin',
      userid: 9,
      admin_id: 4,
      ipaddr: '192.0.2.1',
    });
    const { items } = await audit.list(admin, everything());
    expect(items[0]).toMatchObject({ description: 'Client made', clientId: 9, adminId: 4 });
    expect(items[0].at).toMatch(/^2027-01-31T23:30:00/);
  });

  it('leaves no note when the act itself did not happen', async () => {
    const before = (await audit.list(admin, everything())).items.length;
    const act = app.db.transaction(async (tx) => {
      await audit.record(tx, admin, 'Never');
      throw new Error('undone');
    });
    await expect(act).rejects.toThrow('undone');
    expect((await audit.list(admin, everything())).items).toHaveLength(before);
  });

  it('finds what was done in another’s name, with both names and the reason, and what was done on a day', async () => {
    const ada = { kind: 'admin', id: 4, name: 'Ada Admin', impersonationId: 8, reason: 'asked on the phone' } as const;
    const cleo = Actor.client(30 as ClientId, 12 as ResellerId, ['*'], 'Cleo Client').actedBy(ada);
    await app.db.transaction((tx) => audit.record(tx, cleo, 'Address changed'));
    const found = async (field: string, op: 'eq' | 'in' | 'gte', value: string) => {
      const page = await audit.list(admin, { ...everything(), sort: '-at', filters: [{ field, op, value }] });
      return page.items.map(({ description }) => description);
    };
    expect(await found('signedInAs', 'in', 'reseller,client')).toEqual(['Address changed']);
    expect(await found('signedInAs', 'eq', 'reseller')).toEqual([]);
    expect(await found('impersonationId', 'eq', '8')).toEqual(['Address changed']);
    expect(await found('date', 'gte', '2027-02-01')).toEqual(['Address changed', 'Client made']);
    expect(await found('date', 'gte', '2027-02-02')).toEqual([]);
    const { items } = await audit.list(admin, everything());
    expect(items[0]).toMatchObject({ adminId: 4, clientId: 30, user: 'Ada Admin as Cleo Client' });
    expect(items[0].impersonation).toMatchObject({
      actorName: 'Ada Admin',
      subjectName: 'Cleo Client',
      reason: ada.reason,
    });
  });

  it('shows one client by filter, and nothing to whoever lacks the permission', async () => {
    await app.db.transaction((tx) => audit.record(tx, Actor.client(31 as ClientId, 12 as ResellerId), 'Signed in'));
    const filters = [{ field: 'clientId', op: 'eq' as const, value: '31' }];
    const page = await audit.list(admin, { ...everything(), filters });
    expect(page.items.map((entry) => entry.description)).toEqual(['Signed in']);
    const reseller = Actor.reseller(12 as ResellerId);
    await expect(audit.list(reseller, everything())).rejects.toMatchObject({ code: 'kernel.permission_missing' });
    const stranger = Actor.admin(5 as AdminId, ['orders.read']);
    await expect(audit.list(stranger, everything())).rejects.toMatchObject({ code: 'kernel.permission_missing' });
  });
});
