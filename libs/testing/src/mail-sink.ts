import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A mail as its recipient has it. */
export type SunkMail = {
  id: number;
  messageId: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  attachments: { fileName: string; mediaType: string; bytes: number }[];
  receivedAt: string;
};

export type MailSink = {
  smtpPort: number;
  httpPort: number;
  mails(): SunkMail[];
  clear(): void;
  close(): Promise<void>;
};

const MOST_MAILS = 500;
const MOST_BYTES = 5 * 1024 * 1024;

/**
 * An SMTP server of the loopback that keeps the last 500 mails in memory, with a page to read them: `/` lists them,
 * `/mails/ID` shows one in a frame without scripts, `/mails.json` gives all, `DELETE /mails.json` forgets them.
 * Port 0 takes a free one.
 */
export async function startMailSink({ smtpPort, httpPort }: { smtpPort: number; httpPort: number }): Promise<MailSink> {
  // Loaded here, so that a test without mail does not pay for it.
  const { SMTPServer } = await import('smtp-server');
  const { simpleParser } = await import('mailparser');
  const mails: SunkMail[] = [];
  let count = 0;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: MOST_BYTES,
    logger: false,
    onData(stream, session, done) {
      simpleParser(stream, { skipImageLinks: true, skipTextToHtml: true })
        .then((mail) => {
          mails.push({
            id: ++count,
            messageId: mail.messageId ?? '',
            from: mail.from?.text ?? '',
            to: session.envelope.rcptTo.map(({ address }) => address),
            subject: mail.subject ?? '',
            text: mail.text ?? '',
            html: mail.html || '',
            headers: Object.fromEntries(
              mail.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()]),
            ),
            attachments: mail.attachments.map(({ filename, contentType, size }) => ({
              fileName: filename ?? '',
              mediaType: contentType,
              bytes: size,
            })),
            receivedAt: new Date().toISOString(),
          });
          if (mails.length > MOST_MAILS) mails.shift();
          done();
        })
        .catch(done);
    },
  });
  // A client that breaks off must not end the process.
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    smtp.server.once('error', reject);
    smtp.listen(smtpPort, '127.0.0.1', () => resolve());
  });
  const http = createServer((request, response) => answer(request, response, mails));
  await listen(http, httpPort);
  return {
    smtpPort: (smtp.server.address() as AddressInfo).port,
    httpPort: (http.address() as AddressInfo).port,
    mails: () => [...mails],
    clear: () => void mails.splice(0),
    close: async () => {
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
      http.closeAllConnections();
      await new Promise<void>((resolve) => http.close(() => resolve()));
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

function answer(request: IncomingMessage, response: ServerResponse, mails: SunkMail[]): void {
  const path = (request.url ?? '/').split('?')[0];
  const send = (status: number, type: string, body: string) => {
    response.writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'",
    });
    response.end(body);
  };
  if (path === '/mails.json' && request.method === 'DELETE') {
    mails.splice(0);
    return send(200, 'application/json', '[]');
  }
  if (request.method !== 'GET') return send(405, 'text/plain', 'GET, or DELETE /mails.json');
  if (path === '/mails.json') return send(200, 'application/json', JSON.stringify(mails));
  if (path === '/') return send(200, 'text/html', listPage(mails));
  const id = /^\/mails\/(\d{1,9})$/.exec(path)?.[1];
  const mail = mails.find((one) => String(one.id) === id);
  return mail ? send(200, 'text/html', mailPage(mail)) : send(404, 'text/plain', 'no such mail');
}

const escaped = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c] as string,
  );

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<style>body{font:16px/1.5 sans-serif;max-width:960px;margin:24px auto;padding:0 16px;color:#1f2937}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:6px 8px;border-bottom:1px solid #d1d5db}
iframe{width:100%;height:480px;border:1px solid #d1d5db}pre{white-space:pre-wrap;background:#f4f5f7;padding:12px}</style></head>
<body><main>${body}</main></body></html>`;

function listPage(mails: readonly SunkMail[]): string {
  const rows = [...mails].reverse().map(
    (
      mail,
    ) => `<tr><td>${escaped(mail.receivedAt)}</td><td>${escaped(mail.to.join(', '))}</td><td>${escaped(mail.from)}</td>
<td><a href="/mails/${mail.id}">${escaped(mail.subject || '(no subject)')}</a></td></tr>`,
  );
  const table = `<table><thead><tr><th>Received</th><th>To</th><th>From</th><th>Subject</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
  return page('Mails', `<h1>Mails</h1>${rows.length > 0 ? table : '<p>No mail yet.</p>'}`);
}

function mailPage(mail: SunkMail): string {
  return page(
    mail.subject,
    `<p><a href="/">All mails</a></p><h1>${escaped(mail.subject)}</h1>
<p>From ${escaped(mail.from)}<br>To ${escaped(mail.to.join(', '))}<br>${escaped(mail.receivedAt)}</p>
<iframe title="The mail" sandbox srcdoc="${escaped(mail.html)}"></iframe>
<h2>Plain part</h2><pre>${escaped(mail.text)}</pre>`,
  );
}
