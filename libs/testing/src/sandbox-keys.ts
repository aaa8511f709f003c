import { createHmac } from 'node:crypto';

export type SandboxKeys = {
  /** Secret key that the card sandbox accepts. */
  apiKey: string;
  /** Secret that it signs its webhooks with. */
  webhookSecret: string;
  /** What the sandbox that is asked by call-out, and the product, sign with. */
  calloutSecret: string;
};

/**
 * Keys of the sandbox, made from the installation's secret key: the sandbox and the demo data agree on them
 * without either being stored in the project. They are worth nothing outside of this machine.
 */
export function sandboxKeys(secretKey: string): SandboxKeys {
  const derived = (use: string) => createHmac('sha256', secretKey).update(`sandbox:${use}`).digest('hex');
  return {
    apiKey: `sk_test_${derived('stripe-key').slice(0, 40)}`,
    webhookSecret: `whsec_${derived('webhook-secret').slice(0, 40)}`,
    calloutSecret: `rps_${derived('callout-secret').slice(0, 43)}`,
  };
}
