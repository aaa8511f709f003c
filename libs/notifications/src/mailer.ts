import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Env } from '#platform';
import { headerText, type MailText, oneAddress } from './mail-page.js';

export type OutgoingMail = MailText & {
  fromName: string;
  fromAddress: string;
  to: string;
  /** The same for every try of one mail, so that a mailbox can tell a repeat. */
  messageId: string;
  attachments?: { filename: string; content: Buffer; contentType: string }[];
};

/** The mail server refused this mail for good: another try would get the same answer. */
export class MailRefusedError extends Error {}

/** Hands mails to the SMTP server of `SMTP_URL`; without one, to the local sandbox. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter;

  constructor(env: Env) {
    const url = env.values.SMTP_URL ?? `smtp://127.0.0.1:${env.values.SANDBOX_SMTP_PORT}`;
    this.transport = createTransport(url, {
      // Files and addresses in a mail's parts would be read by the library.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** @throws MailRefusedError when it can never be sent; any other error may pass */
  async send(mail: OutgoingMail): Promise<void> {
    const { subject, html, text, messageId } = mail;
    try {
      await this.transport.sendMail({
        from: { name: headerText(mail.fromName, 'from'), address: oneAddress(mail.fromAddress, 'from') },
        to: { name: '', address: oneAddress(mail.to, 'to') },
        subject: headerText(subject, 'subject'),
        html,
        text,
        messageId,
        attachments: mail.attachments ?? [],
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      const { responseCode = 0, message } = error as { responseCode?: number; message: string };
      if (responseCode >= 500 && responseCode < 600) throw new MailRefusedError(message, { cause: error });
      throw error;
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
