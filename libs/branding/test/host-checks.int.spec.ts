import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrandingModule, BrandingService, HostChecks } from '#branding';
import { CatalogImporter, CatalogModule } from '#catalog';
import { Actor, PROVIDER, type AdminId, type ResellerId } from '#kernel';
import { PricingGroupsService, ResellersModule, ResellersService } from '#resellers';
import { SettingsModule, SettingsService } from '#settings';
import { startDnsServer, testApp, type DnsServer, type TestApp } from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);
const BASE = 'shops.provider-hosting.de';
const HERE = '192.0.2.10';

describe('domains of their own, checked by DNS', () => {
  let app: TestApp;
  let dns: DnsServer;
  let branding: BrandingService;
  let checks: HostChecks;
  let groupId: number;
  let n = 0;

  beforeAll(async () => {
    dns = await startDnsServer();
    dns.put(BASE, { type: 'A', value: HERE }, { type: 'AAAA', value: '2001:db8::10' });
    app = await testApp([CatalogModule, ResellersModule, SettingsModule, BrandingModule], {
      STORE_PUBLIC_URL: `https://${BASE}`,
      DNS_SERVERS: `127.0.0.1:${dns.port}`,
    });
    branding = app.get(BrandingService);
    checks = app.get(HostChecks);
    await app
      .get(CatalogImporter)
      .run(admin, { currencies: 'code,prefix,suffix,format,rate,default\nEUR,,EUR,1,1,1\n' }, { dryRun: false });
    groupId = await app.get(PricingGroupsService).create(admin, { name: 'Group' });
    await setting(true);
  });
  afterAll(async () => {
    await app?.close();
    await dns?.close();
  });

  const setting = (value: boolean) =>
    app
      .get(SettingsService)
      .set(admin, { level: 'group', scopeId: groupId, groupId, key: 'branding.ownDomain', value });
  const aReseller = async (): Promise<ResellerId> => {
    const resellers = app.get(ResellersService);
    const email = `r${++n}@example.net`;
    const client = await resellers.createClient(
      admin,
      { firstName: 'A', lastName: 'B', companyName: `Shop ${n}`, email, country: 'DE' },
      PROVIDER,
    );
    const id = await resellers.putIntoGroup(admin, client, groupId);
    await app.drain();
    return id;
  };
  const himself = (id: ResellerId) => Actor.reseller(id);
  const added = async (host: string) => {
    const id = await aReseller();
    const { id: hostId } = await branding.addHost(himself(id), id, host);
    const [, one] = await branding.hostsOf(id);
    const check = async () => (await checks.check(himself(id), id, hostId)).setUp;
    return { id, hostId, setUp: one.setUp!, check };
  };
  const prove = ({ proof }: { proof: { name: string; value: string } }) =>
    dns.put(proof.name, { type: 'TXT', value: 'v=other' }, { type: 'TXT', value: proof.value });

  it('tells the records to set, names what is wrong with each, and opens by itself once both are right', async () => {
    const host = 'shop.first-owner.de';
    const { id, setUp, check } = await added(host);
    expect(setUp).toMatchObject({
      proof: { name: `_store-check.${host}`, state: 'unchecked' },
      target: { name: host, value: BASE, state: 'unchecked' },
      checkedAt: null,
    });
    expect(setUp.proof.value).toMatch(/^store-check=[\w-]{32}$/);
    expect(await check()).toMatchObject({ proof: { state: 'no_name' }, target: { state: 'no_name' } });
    dns.put(setUp.proof.name, { type: 'TXT', value: 'store-check=of-another' });
    dns.put(host, { type: 'A', value: '198.51.100.7' });
    expect(await check()).toMatchObject({
      proof: { state: 'wrong', found: ['store-check=of-another'] },
      target: { state: 'wrong', found: ['198.51.100.7'], addresses: [HERE, '2001:db8::10'] },
    });
    dns.put(host, { type: 'A', value: HERE }, { type: 'A', value: '198.51.100.7' });
    dns.put(setUp.proof.name, { type: 'A', value: HERE });
    expect(await check()).toMatchObject({ proof: { state: 'no_record' }, target: { state: 'elsewhere_too' } });
    dns.put(host, { type: 'CNAME', value: 'gone.first-owner.de' });
    dns.trouble(setUp.proof.name, 'failing');
    expect(await check()).toMatchObject({
      proof: { state: 'failed' },
      target: { state: 'wrong', found: ['gone.first-owner.de'] },
    });
    expect(await branding.byHost(host)).toBeNull();
    dns.trouble(setUp.proof.name, null);
    dns.put(host, { type: 'CNAME', value: BASE });
    prove(setUp);
    expect(await check()).toBeNull();
    expect(await branding.byHost(host)).toMatchObject({ resellerId: id });
    expect(await branding.storeUrl(id)).toBe(`https://${host}`);
  });

  it('takes an address record where no alias is possible, and says when our own address is not known', async () => {
    const { setUp, check } = await added('bare-owner.de');
    dns.put('bare-owner.de', { type: 'A', value: HERE });
    dns.trouble(BASE, 'failing');
    expect(await check()).toMatchObject({ target: { state: 'no_target', found: [HERE] } });
    dns.trouble(BASE, null);
    prove(setUp);
    expect(await check()).toBeNull();
  });

  it('says when no name server answered', async () => {
    const { check } = await added('shop.silent-owner.de');
    dns.trouble('silent-owner.de', 'silent');
    expect(await check()).toMatchObject({ proof: { state: 'no_answer' }, target: { state: 'no_answer' } });
  });

  it('opens a name for him who proves it, though another asked for it first; the other is told, by no name', async () => {
    const host = 'shop.wanted.de';
    const [squatter, owner] = [await added(host), await added(host)];
    dns.put(host, { type: 'CNAME', value: BASE });
    prove(owner.setUp);
    expect(await squatter.check()).toMatchObject({ proof: { state: 'wrong' }, target: { state: 'ok' } });
    expect(await owner.check()).toBeNull();
    expect(await branding.byHost(host)).toMatchObject({ resellerId: owner.id });
    prove(squatter.setUp);
    expect(await squatter.check()).toMatchObject({ problem: 'taken' });
    await expect(branding.verifyHost(admin, squatter.id, squatter.hostId)).rejects.toMatchObject({
      code: 'branding.host_taken',
    });
    expect(await branding.byHost(host)).toMatchObject({ resellerId: owner.id });
    const third = await aReseller();
    await expect(branding.addHost(himself(third), third, host)).rejects.toMatchObject({ code: 'branding.host_taken' });
    await expect(branding.addHost(himself(owner.id), owner.id, host)).rejects.toMatchObject({
      code: 'branding.host_added_already',
    });
    await expect(checks.check(himself(third), third, owner.hostId)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(checks.check(himself(third), owner.id, owner.hostId)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('is looked at by the timer, more and more rarely, by one worker; what opens is looked at no more', async () => {
    await app.db.query('UPDATE rc_brand_hosts SET next_check_at = NULL');
    const host = 'shop.timed-owner.de';
    const { id, hostId, setUp } = await added(host);
    const state = async () => (await branding.hostsOf(id)).find((one) => one.id === hostId)!;
    const both = () => Promise.all([checks.checkDue(), checks.checkDue()]);
    const asked = () => dns.asked(setUp.proof.name);
    const runs = await both();
    expect(runs.reduce((sum, { failed }) => sum + failed, 0)).toBe(1);
    const after = asked();
    await both();
    expect(asked()).toBe(after);
    const pauses: number[] = [];
    for (let i = 0; i < 8; i++) {
      const next = new Date((await state()).setUp!.nextCheckAt!);
      pauses.push(Math.round((next.getTime() - app.clock.now().getTime()) / 60_000));
      await app.clock.moveTo(next);
      await checks.checkDue();
    }
    expect(pauses).toEqual([1, 1, 2, 5, 10, 30, 60, 360]);
    prove(setUp);
    dns.put(host, { type: 'CNAME', value: BASE });
    await setting(false);
    await app.clock.moveTo(new Date((await state()).setUp!.nextCheckAt!));
    expect(await checks.checkDue()).toMatchObject({ made: 0, failed: 1 });
    expect((await state()).setUp).toMatchObject({ problem: 'not_allowed' });
    await setting(true);
    await app.clock.moveTo(new Date((await state()).setUp!.nextCheckAt!));
    expect(await checks.checkDue()).toMatchObject({ made: 1, failed: 0 });
    expect(await state()).toMatchObject({ verified: true, setUp: null });
    expect(await checks.checkDue()).toEqual({ made: 0, skipped: 0, failed: 0 });
  });
});
