import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Env } from '#platform';
import { sandboxKeys, startCalloutFake, startMailSink, startStripeFake } from '#testing';

/**
 * Stand-ins on the loopback for what lies outside: the card gateway, the mail server, and a server that is asked by call-out to
 * set services up. Demo and tests only.
 */
const env = Env.fromProcess();
const { SANDBOX_STRIPE_PORT, SANDBOX_SMTP_PORT, SANDBOX_MAIL_PORT, SANDBOX_CALLOUT_PORT, RELABEL_SECRET_KEY, PORT } =
  env.values;
const folder = join(env.dataDir, 'sandbox');
mkdirSync(folder, { recursive: true });
const keys = sandboxKeys(RELABEL_SECRET_KEY);

const mail = await startMailSink({ smtpPort: SANDBOX_SMTP_PORT, httpPort: SANDBOX_MAIL_PORT });
const stripe = await startStripeFake({
  port: SANDBOX_STRIPE_PORT,
  webhookUrl: `http://127.0.0.1:${PORT}/webhooks/stripe/provider`,
  secret: keys.webhookSecret,
  apiKey: keys.apiKey,
  stateFile: join(folder, 'stripe.json'),
});
const panel = await startCalloutFake({
  port: SANDBOX_CALLOUT_PORT,
  secret: keys.calloutSecret,
  callBackUrl: `http://127.0.0.1:${PORT}/api/hooks/provisioning`,
  stateFile: join(folder, 'server.json'),
});

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void Promise.allSettled([mail.close(), stripe.close(), panel.close()]).then(() => process.exit(0));
  });
