import { afterAll, beforeAll } from 'vitest';
import { DomainsModule, LocalRegistry } from '#domains';
import { LocalDate } from '#kernel';
import { describeRegistrar } from '#plugin-sdk/testing';
import { testApp, type TestApp } from '#testing';
import { LocalRegistrar } from '../src/local-registry/local.adapter.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp([DomainsModule]);
  await app.clock.moveTo(new Date('2027-03-01T09:00:00Z'));
  await app
    .get(LocalRegistry)
    .holdElsewhere([{ name: 'movable.com', expiresOn: LocalDate.of('2027-09-01'), eppCode: 'Code-1' }]);
});
afterAll(() => app.close());

describeRegistrar('local', {
  adapter: () => new LocalRegistrar(app.get(LocalRegistry)),
  tld: '.com',
  movable: { name: 'movable.com', eppCode: 'Code-1' },
});
