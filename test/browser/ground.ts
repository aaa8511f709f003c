import { Actor, PROVIDER } from '#kernel';
import { IdentityService } from '#identity';
import { NotificationsService } from '#notifications';
import { PaymentsService } from '#payments';
import { SettingsService } from '#settings';
import { TaxService } from '#tax';
import { sandboxKeys } from '#testing';
import { WORLD_PASSWORD, type WorldApp } from '../support/world.js';

const system = Actor.system('main job');
export const ADMIN = { email: 'admin@provider.localhost', password: WORLD_PASSWORD };

/** An installation on its first day: the provider's name, tax and card account, and one person who may sign in. Nothing to sell. */
export async function firstDay(app: WorldApp, { cards }: { cards: string }): Promise<void> {
  const settings = app.get(SettingsService);
  const set = (key: string, value: unknown) => settings.set(system, { level: 'default', scopeId: 0, key, value });
  await set('provider.company', 'Harbour Hosting');
  await set('provider.country', 'DE');
  await set('provider.address', '1 Rack Street\n10115 Berlin');
  await set('billing.gateways', ['banktransfer', 'stripe']);
  await app.get(NotificationsService).ensureTemplates();
  await app.get(TaxService).addRule(system, PROVIDER, { level: 1, name: 'VAT', country: 'DE', state: '', rate: '19' });
  await app.get(IdentityService).createAdmin(system, { ...ADMIN, firstName: 'Ada', lastName: 'Admin' });
  const keys = sandboxKeys(app.env.values.RELABEL_SECRET_KEY);
  await app.get(PaymentsService).saveGatewayAccount({
    code: 'provider',
    book: PROVIDER,
    gateway: 'stripe',
    secretKey: keys.apiKey,
    webhookSecret: keys.webhookSecret,
    apiBase: cards,
  });
}
