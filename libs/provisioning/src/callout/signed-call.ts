import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { machineNow } from '#kernel';
import { publicLookup, refusalOf } from './allowed-address.js';
import { signatureOf } from './signature.js';

const ANSWER_BYTES = 64 * 1024;

export type SignedCall = {
  method: 'GET' | 'POST';
  address: string;
  /** The newest first; all sign, so that the other side may know either. */
  secrets: readonly string[];
  key: string;
  body?: string;
  allowPrivate: boolean;
  answerMs: number;
};

/** One request: no redirect is followed, nothing is sent again. Rejects when there is no whole answer in time. */
export function signedCall(call: SignedCall): Promise<{ status: number; text: string }> {
  const { method, address, secrets, key, body = '', allowPrivate, answerMs } = call;
  const refused = refusalOf(address, allowPrivate);
  if (refused) return Promise.reject(new Error(`the address ${refused}`));
  const timestamp = String(Math.floor(machineNow() / 1000));
  const signed = method === 'POST' ? body : key;
  const url = new URL(address);
  return new Promise((resolve, reject) => {
    const outgoing = (url.protocol === 'https:' ? httpsRequest : httpRequest)(
      url,
      {
        method,
        // A connection of its own: one that was kept open would go where the name led before.
        agent: false,
        ...(allowPrivate ? {} : { lookup: publicLookup }),
        headers: {
          accept: 'application/json',
          'user-agent': 'relabel-provisioning',
          'relabel-id': key,
          'idempotency-key': key,
          'relabel-timestamp': timestamp,
          'relabel-signature': secrets.map((secret) => signatureOf(secret, timestamp, signed)).join(','),
          ...(method === 'POST'
            ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
            : {}),
        },
      },
      (answer) => {
        const parts: Buffer[] = [];
        let size = 0;
        answer.on('data', (part: Buffer) => {
          size += part.length;
          if (size > ANSWER_BYTES) answer.destroy(new Error(`the answer is larger than ${ANSWER_BYTES} bytes`));
          else parts.push(part);
        });
        answer.on('error', fail);
        answer.on('end', () => {
          clearTimeout(timer);
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') });
        });
      },
    );
    const timer = setTimeout(() => outgoing.destroy(new Error(`no answer within ${answerMs} ms`)), answerMs);
    function fail(error: Error): void {
      clearTimeout(timer);
      reject(error);
    }
    outgoing.on('error', fail);
    outgoing.end(method === 'POST' ? body : undefined);
  });
}
