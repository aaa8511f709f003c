import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrandingModule, BrandingService } from '#branding';
import { CatalogImporter, CatalogModule } from '#catalog';
import { Actor, PROVIDER, type AdminId, type ResellerId } from '#kernel';
import { PricingGroupsService, ResellersModule, ResellersService } from '#resellers';
import { SettingsModule, SettingsService } from '#settings';
import { testApp, type TestApp } from '#testing';

const admin = Actor.admin(1 as AdminId, ['*']);
const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.alloc(40, 1),
]).toString('base64');

describe('brands and their addresses', () => {
  let app: TestApp;
  let branding: BrandingService;
  let resellers: ResellersService;
  let groupId: number;
  let n = 0;

  beforeAll(async () => {
    app = await testApp([CatalogModule, ResellersModule, SettingsModule, BrandingModule]);
    branding = app.get(BrandingService);
    resellers = app.get(ResellersService);
    await app
      .get(CatalogImporter)
      .run(admin, { currencies: 'code,prefix,suffix,format,rate,default\nEUR,,EUR,1,1,1\n' }, { dryRun: false });
    groupId = await app.get(PricingGroupsService).create(admin, { name: 'Group' });
  });
  afterAll(() => app?.close());

  const aReseller = async (company: string): Promise<ResellerId> => {
    const client = await resellers.createClient(
      admin,
      { firstName: 'A', lastName: 'B', companyName: company, email: `r${++n}@example.net`, country: 'DE' },
      PROVIDER,
    );
    const id = await resellers.putIntoGroup(admin, client, groupId);
    await app.drain();
    return id;
  };
  const himself = (id: ResellerId) => Actor.reseller(id);

  it('gives a new reseller a brand with his company name and an address', async () => {
    const id = await aReseller('Nordlicht Hösting & Co.');
    expect(await branding.byHost('nordlicht-hosting-co.localhost')).toMatchObject({
      resellerId: id,
      companyName: 'Nordlicht Hösting & Co.',
      status: 'active',
    });
    expect(await branding.storeUrl(id)).toBe('http://nordlicht-hosting-co.localhost:3001');
  });

  it('numbers the address of a second company of the same name, and avoids reserved names', async () => {
    const [one, two] = [await aReseller('Twin Host'), await aReseller('Twin Host')];
    expect((await branding.hostsOf(one))[0].host).toBe('twin-host.localhost');
    expect((await branding.hostsOf(two))[0].host).toBe(`twin-host-${two}.localhost`);
    const admins = await aReseller('Admin');
    expect((await branding.hostsOf(admins))[0].host).toBe(`store-${admins}.localhost`);
  });

  it.each([
    ['EXACT.LOCALHOST', true],
    ['exact.localhost:3001', true],
    ['exact.localhost.', true],
    ['exact.localhost..', false],
    ['', false],
    ['127.0.0.1', false],
    ['127.1:3001', false],
    ['0x7f000001', false],
    ['2130706433', false],
    ['[::1]:3001', false],
    ['exact.localhost/x', false],
    ['user@exact.localhost', false],
    ['exact.localhost, other.localhost', false],
    ['other.exact.localhost', false],
    ['http://exact.localhost', false],
    ['exact.localhost%00', false],
  ])('opens by the host "%s": %s', async (host, opens) => {
    if (!(await branding.byHost('exact.localhost'))) await aReseller('Exact');
    expect((await branding.byHost(host)) !== null).toBe(opens);
  });

  it('opens the provider’s own store on the base host, with his company from the settings', async () => {
    await app
      .get(SettingsService)
      .set(admin, { level: 'default', scopeId: 0, key: 'provider.company', value: 'The Provider' });
    expect(await branding.byHost('localhost:3001')).toMatchObject({
      resellerId: 0,
      companyName: 'The Provider',
      status: 'active',
    });
    expect(await branding.storeUrl(PROVIDER)).toBe('http://localhost:3001');
  });

  it('takes own domains only where the setting allows it, and opens them only once verified', async () => {
    const id = await aReseller('Own Domain');
    await expect(branding.addHost(himself(id), id, 'shop.owned.de')).rejects.toMatchObject({
      code: 'branding.own_domain_not_allowed',
    });
    await app
      .get(SettingsService)
      .set(admin, { level: 'reseller', scopeId: id, groupId, key: 'branding.ownDomain', value: true });
    const added = await branding.addHost(himself(id), id, 'Läden.Owned.DE.');
    expect(added).toMatchObject({ host: 'xn--lden-loa.owned.de', kind: 'own', verified: false });
    expect(await branding.byHost('läden.owned.de')).toBeNull();
    await expect(branding.verifyHost(himself(id), id, added.id)).rejects.toMatchObject({ kind: 'not_found' });
    await branding.verifyHost(admin, id, added.id);
    expect(await branding.byHost('läden.owned.de')).toMatchObject({ resellerId: id });
    expect(await branding.storeUrl(id)).toBe('http://xn--lden-loa.owned.de:3001');
  });

  it.each([
    'localhost',
    'www.localhost',
    'api.localhost',
    'a.b.localhost',
    '10.0.0.1',
    'intern',
    'router.lan',
    'x.test',
    'bad_host.de',
    '-x.localhost',
    'a b.de',
  ])('refuses the address "%s" for a store', async (host) => {
    const id = await aReseller('Refused');
    await expect(
      branding.addHost(admin, id, host.includes('.') || host === 'localhost' ? host : `${host}.local`),
    ).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('gives a host to one brand only, however many ask at once', async () => {
    const ids = [await aReseller('Race A'), await aReseller('Race B'), await aReseller('Race C')];
    const tries = await Promise.allSettled(ids.map((id) => branding.addHost(himself(id), id, 'wanted')));
    expect(tries.filter((t) => t.status === 'fulfilled')).toHaveLength(1);
    expect(
      tries
        .filter((t) => t.status === 'rejected')
        .every((t) => (t as PromiseRejectedResult).reason.code === 'branding.host_taken'),
    ).toBe(true);
  });

  it('lets nobody touch another reseller’s brand', async () => {
    const [one, two] = [await aReseller('Mine'), await aReseller('Theirs')];
    const [host] = await branding.hostsOf(two);
    await expect(branding.update(himself(one), two, { companyName: 'Stolen' })).rejects.toMatchObject({
      kind: 'not_found',
    });
    await expect(branding.removeHost(himself(one), one, host.id)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(branding.setLogo(himself(one), two, PNG)).rejects.toMatchObject({ kind: 'not_found' });
    const logo = await branding.setLogo(himself(two), two, PNG);
    expect(await branding.file(one, logo)).toBeNull();
    expect((await branding.file(two, logo))?.mediaType).toBe('image/png');
  });

  it('shows a change at once and refuses one made on a stale version', async () => {
    const id = await aReseller('Versions');
    const before = await branding.brandOf(id);
    const after = await branding.update(
      himself(id),
      id,
      { primaryColor: '#FFF', companyName: 'Renamed' },
      before.version,
    );
    expect(after).toMatchObject({
      primaryColor: '#ffffff',
      onPrimary: '#000000',
      companyName: 'Renamed',
      version: before.version + 1,
    });
    expect(await branding.byHost('versions.localhost')).toMatchObject({ companyName: 'Renamed' });
    await expect(branding.update(himself(id), id, { companyName: 'Late' }, before.version)).rejects.toMatchObject({
      code: 'platform.stale_version',
    });
  });

  it.each([
    [{ primaryColor: 'red;background:url(x)' }],
    [{ accentColor: '#12345g' }],
    [{ termsUrl: 'javascript:alert(1)' }],
    [{ termsUrl: 'https://user:pw@x.de/' }],
    [{ termsUrl: 'ftp://x.de' }],
    [{ emailFrom: 'a@b.de\r\nBcc: c@d.de' }],
    [{ companyName: 'A\nB' }],
    [{ theme: '../../etc' }],
    [{ orderTemplate: 'three-pages' }],
    [{ language: 'xx' }],
    [{ dateFormat: 'dd' }],
  ])('refuses %j', async (patch) => {
    const id = await aReseller('Bad Values');
    await expect(branding.update(admin, id, patch)).rejects.toMatchObject({ code: 'branding.invalid_brand' });
  });

  it('takes raster images only, whatever they are called', async () => {
    const id = await aReseller('Images');
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>').toString(
      'base64',
    );
    await expect(branding.setLogo(himself(id), id, `data:image/png;base64,${svg}`)).rejects.toMatchObject({
      code: 'branding.bad_image',
    });
    await expect(
      branding.setLogo(
        himself(id),
        id,
        Buffer.concat([Buffer.from(PNG, 'base64'), Buffer.alloc(512 * 1024)]).toString('base64'),
      ),
    ).rejects.toMatchObject({ code: 'branding.bad_image' });
    const first = await branding.setLogo(himself(id), id, PNG);
    const second = await branding.setLogo(himself(id), id, PNG);
    expect(second).not.toBe(first);
    expect((await branding.brandOf(id)).logoFileId).toBe(second);
    await branding.removeLogo(himself(id), id);
    expect((await branding.brandOf(id)).logoFileId).toBeNull();
  });

  it('shows a theme and an order form only while the settings allow them, and refuses others', async () => {
    const id = await aReseller('Looks');
    const set = async (key: 'branding.storeThemes' | 'branding.orderTemplates', value: string[]) => {
      await app.get(SettingsService).set(admin, { level: 'reseller', scopeId: id, groupId, key, value });
      await app.drain();
    };
    const chosen = await branding.update(himself(id), id, {
      theme: 'meridian',
      orderTemplate: 'one-page',
      language: 'en',
    });
    expect(chosen).toMatchObject({ theme: 'meridian', orderTemplate: 'one-page' });
    await set('branding.storeThemes', ['default', 'no-such-theme']);
    await set('branding.orderTemplates', ['steps']);
    expect(await branding.byHost('looks.localhost')).toMatchObject({
      theme: 'default',
      themes: ['default'],
      orderTemplate: 'steps',
      orderTemplates: ['steps'],
    });
    for (const patch of [{ theme: 'meridian' }, { orderTemplate: 'one-page' }])
      await expect(branding.update(himself(id), id, patch)).rejects.toMatchObject({ code: 'branding.invalid_brand' });
    await set('branding.storeThemes', ['no-such-theme']);
    expect(await branding.brandOf(id)).toMatchObject({ theme: 'default', themes: ['default'] });
    await set('branding.storeThemes', ['*']);
    expect(await branding.brandOf(id)).toMatchObject({ theme: 'meridian', orderTemplate: 'steps' });
  });

  it('flags the store of a suspended reseller and closes that of one who left', async () => {
    const id = await aReseller('Going');
    await resellers.suspend(admin, id);
    expect(await branding.byHost('going.localhost')).toMatchObject({ status: 'suspended' });
    await resellers.leave(admin, id, null);
    expect(await branding.byHost('going.localhost')).toBeNull();
    await expect(branding.brandOf(id)).rejects.toMatchObject({ kind: 'not_found' });
  });
});
