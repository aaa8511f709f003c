import { BrandingService } from '#branding';
import { IdentityService } from '#identity';
import { Actor, type ResellerId } from '#kernel';
import { Db, everything } from '#platform';
import { ResellersService } from '#resellers';
import { sandboxKeys } from '#testing';
import { DEMO_CALLOUT_PRODUCT, DEMO_PASSWORD } from '../seed/demo.js';
import { withApp, type CliApp } from '../cli-app.js';

/** `addresses`: the table that `npm start` ends with. */
export async function addresses(): Promise<number> {
  const rows = await withApp(async (app) => [...(await places(app)), ...(await logins(app)), ...sandbox(app)]);
  const width = Math.max(...rows.map(([name]) => name.length));
  process.stdout.write(
    rows.map(([name, value]) => (name ? `  ${name.padEnd(width)}  ${value}` : '')).join('\n') + '\n',
  );
  return 0;
}

type Row = [string, string];

async function places(app: CliApp): Promise<Row[]> {
  const url = app.env.publicUrl;
  const branding = app.get(BrandingService);
  const { items } = await app.get(ResellersService).list(Actor.system('start'), everything(5));
  const stores: Row[] = [];
  for (const { resellerId } of items) {
    const brand = await branding.brandOf(resellerId as ResellerId);
    if (brand.host) stores.push([`Store of ${brand.companyName}`, app.env.storeUrl(brand.host)]);
  }
  return [
    ['Provider console', `${url}/admin/`],
    ['Reseller area', `${url}/reseller/`],
    ['Provider’s own store', app.env.storeUrl('localhost')],
    ...stores,
    [
      'OpenAPI',
      `${url}/api/{admin,reseller,client}/v1/openapi.json, ${app.env.storeUrl('localhost')}/api/store/v1/openapi.json`,
    ],
    [
      'Cookies',
      url.startsWith('https') || url.includes('//localhost')
        ? '__Host- and Secure'
        : 'plain names: this address is plain http',
    ],
  ];
}

/** Demo logins are shown while the demo's admin exists with its demo password. */
async function logins(app: CliApp): Promise<Row[]> {
  const demo = await app
    .get(IdentityService)
    .loginAdmin({ email: 'admin@relabel.localhost', password: DEMO_PASSWORD }, { ip: '127.0.0.1', userAgent: 'start' })
    .catch(() => null);
  if (!demo) return [];
  await app.get(IdentityService).logout(demo.token, 'admin');
  const emails = await app
    .get(Db)
    .query<{ email: string; reseller: number }>(
      "SELECT email_canonical AS email, reseller_id AS reseller FROM rc_logins WHERE email_canonical LIKE '%.localhost' AND scope <> 'admin' ORDER BY id LIMIT 8",
    );
  return [
    ['', ''],
    ['Demo admin', `admin@relabel.localhost  ${DEMO_PASSWORD}`],
    ...emails.map(({ email, reseller }): Row => [
      reseller === 0 ? 'Demo reseller' : 'Demo end client',
      `${email}  ${DEMO_PASSWORD}`,
    ]),
  ];
}

function sandbox(app: CliApp): Row[] {
  const { SANDBOX_STRIPE_PORT, SANDBOX_MAIL_PORT, SANDBOX_SMTP_PORT, SANDBOX_CALLOUT_PORT, SEED, RELABEL_SECRET_KEY } =
    app.env.values;
  if (SEED !== 'demo' && !app.env.isTest) return [];
  const keys = sandboxKeys(RELABEL_SECRET_KEY);
  return [
    ['', ''],
    ['Mail view', `http://localhost:${SANDBOX_MAIL_PORT}/ (SMTP on 127.0.0.1:${SANDBOX_SMTP_PORT})`],
    ['Practice server', `http://localhost:${SANDBOX_CALLOUT_PORT}/ (sets up what is sold as ${DEMO_CALLOUT_PRODUCT})`],
    ['Card fake (Stripe)', `http://127.0.0.1:${SANDBOX_STRIPE_PORT}, key ${keys.apiKey}`],
    ['  webhook', `${app.env.publicUrl}/webhooks/stripe/provider, secret ${keys.webhookSecret}`],
    ['  cards', '4242 4242 4242 4242 pays, 4000 0000 0000 0002 declines, 4000 0000 0000 0259 disputes later'],
  ];
}
