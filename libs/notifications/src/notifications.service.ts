import { Injectable, Logger } from '@nestjs/common';
import { ClientNotFoundError, ClientsService } from '#clients';
import { type Actor, type ClientId, Clock, type ResellerId } from '#kernel';
import { Db, type ListPage, type ListRequest, PARK_AFTER, parseJson, type Tx } from '#platform';
import { mirrorInsert, providerZone, utcToLocal } from '#whmcs';
import type { TemplateName } from './default-templates.js';
import { emailList, type EmailRow, mailList, type MailRow } from './mail-list.query.js';
import { mailText, type MailText, oneAddress } from './mail-page.js';
import { MailAttachments } from './mail-attachments.js';
import { MailLinks } from './mail-links.js';
import { MailTemplates } from './mail-templates.js';
import { type MailRefs, MailWordsReader } from './mail-words.js';
import { Mailer, MailRefusedError } from './mailer.js';
import { HeaderInjectionError, MailNotFoundError } from './notifications.errors.js';
import type { MailWords } from './template-text.js';

export type QueuedMail = {
  template: TemplateName;
  clientId: number;
  /** Whose brand it carries. */
  resellerId: number;
  refs: MailRefs;
  /** The fact that it tells of, such as `12:MailOnOrderPlaced`: told once. */
  dedupeKey: string;
};

export type ImmediateMail = {
  template: string;
  resellerId: ResellerId;
  /** To whom: a client, or a member of staff by address. */
  clientId?: ClientId;
  adminEmail?: string;
  /** Words of this mail; they may be secret (links) and are kept nowhere. */
  merge: MailWords;
};

type StoredMail = {
  id: number;
  reseller_id: ResellerId;
  client_id: ClientId;
  template: string;
  to_address: string;
  refs: unknown;
  status: string;
};

const REDACTED = '<p>The text of this mail is not kept.</p>';

/** Tells people by mail, in the brand they know. */
@Injectable()
export class NotificationsService {
  private readonly log = new Logger('Notifications');

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly clients: ClientsService,
    private readonly templates: MailTemplates,
    private readonly words: MailWordsReader,
    private readonly mailer: Mailer,
    private readonly files: MailAttachments,
    private readonly links: MailLinks,
  ) {}

  /** Notes a mail in the caller's transaction; it is made and sent after the commit. The same fact is told once. */
  async queue(tx: Tx, mail: QueuedMail): Promise<void> {
    await this.queueMany(tx, [mail]);
  }

  /** As `queue`, for many at once. */
  async queueMany(tx: Tx, mails: readonly QueuedMail[]): Promise<void> {
    const profiles = await this.clients.profiles([...new Set(mails.map(({ clientId }) => clientId))], tx);
    const addressed = mails.map((mail) => ({ mail, email: profiles.get(mail.clientId as ClientId)?.email }));
    const gone = addressed.find(({ email }) => email === undefined);
    if (gone) throw new ClientNotFoundError(gone.mail.clientId);
    await this.note(
      tx,
      addressed.map(({ mail, email }) => ({ ...mail, email: email as string })),
    );
  }

  /** Notes a mail to the provider's own address, in his brand. Without an address it says so in the log. */
  async queueForProvider(tx: Tx, mail: Omit<QueuedMail, 'clientId' | 'resellerId'>): Promise<void> {
    const address = await this.words.providerAddress(tx);
    if (address === '') return this.log.warn(`the provider has no mail address: ${mail.template} is not sent`);
    await this.note(tx, [{ ...mail, clientId: 0, resellerId: 0, email: address }]);
  }

  /** Notes a mail to the address that somebody signs in with, which need not be that of his client; staff have no client (0). */
  async queueForLogin(tx: Tx, mail: QueuedMail & { email: string }): Promise<void> {
    await this.note(tx, [mail]);
  }

  private async note(tx: Tx, mails: readonly (QueuedMail & { email: string })[]): Promise<void> {
    // What was told before is left out: the unique key would let one of two at once through, and tell the other nothing.
    const told = await tx.query<{ key: string }>('SELECT dedupe_key AS `key` FROM rc_mails WHERE dedupe_key IN (?)', [
      mails.map(({ dedupeKey }) => dedupeKey),
    ]);
    const fresh = mails.filter(({ dedupeKey }) => !told.some(({ key }) => key === dedupeKey));
    if (fresh.length === 0) return;
    const now = this.clock.now();
    const { insertId } = await tx.insertMany(
      'rc_mails',
      ['reseller_id', 'client_id', 'template', 'to_address', 'refs', 'dedupe_key', 'created_at'],
      fresh.map((mail) => [
        mail.resellerId,
        mail.clientId,
        mail.template,
        mail.email.slice(0, 190),
        JSON.stringify(mail.refs),
        mail.dedupeKey,
        now,
      ]),
    );
    for (const mailId of await tx.idsOf(insertId, fresh.length))
      tx.enqueue('notifications.send-mail', { mailId }, `mail-${mailId}`);
  }

  /**
   * Makes and sends a queued mail. A mail that was sent is left alone. What can never be sent (an impossible address, a
   * refusal of the server for good) is marked as failed; anything else is thrown and tried again by the job.
   * Between the server's yes and our mark a crash can send it twice: its Message-ID is the same then.
   */
  async deliver(mailId: number, attempts: number): Promise<void> {
    const [mail] = await this.db.query<StoredMail>(
      'SELECT id, reseller_id, client_id, template, to_address, refs, status FROM rc_mails WHERE id = ?',
      [mailId],
    );
    if (!mail || mail.status !== 'queued') return;
    try {
      const template = await this.templates.find(mail.template);
      if (!template) return await this.markFailed(mailId, 'this mail is switched off');
      const refs = parseJson<MailRefs>(mail.refs);
      if (!(await this.words.isCurrent(refs))) return await this.markDropped(mailId);
      const brand = await this.words.brand(mail.reseller_id);
      const words = {
        ...(await this.words.client(mail.client_id)),
        ...(await this.words.about(refs, brand.url)),
      };
      const link = await this.links.payLink(mail, refs, brand.url);
      const text = mailText(template, link ? { ...words, invoice_link: link } : words, brand);
      const { attachments, note } = await this.files.of({
        templateType: template.type,
        clientId: mail.client_id,
        resellerId: mail.reseller_id,
        refs,
        attempts,
      });
      const messageId = messageIdOf(mailId, brand.url);
      await this.mailer.send({
        ...text,
        fromName: brand.companyName,
        fromAddress: brand.email,
        to: mail.to_address,
        messageId,
        attachments,
      });
      // What is kept leads to the account: a link that opens without signing in is a secret of the mail that was sent.
      await this.markSent(mail, link ? mailText(template, words, brand) : text, messageId, note);
    } catch (error) {
      const forGood = error instanceof HeaderInjectionError || error instanceof MailRefusedError;
      if (forGood || attempts >= PARK_AFTER) await this.markFailed(mailId, (error as Error).message);
      if (!forGood) throw error;
      this.log.warn(`mail ${mailId}: ${(error as Error).message}`);
    }
  }

  /**
   * Sends a mail now, for jobs whose mail holds a secret made for it (a reset link). Its subject is kept, its text is
   * not. Throws when it could not be sent, so that the job makes a new secret and tries again.
   */
  async sendNow(input: ImmediateMail): Promise<void> {
    const template = await this.templates.find(input.template);
    if (!template) return;
    const brand = await this.words.brand(input.resellerId);
    const client: MailWords =
      input.clientId === undefined
        ? { client_name: input.adminEmail ?? '', client_email: input.adminEmail ?? '' }
        : await this.words.client(input.clientId);
    const to = input.adminEmail ?? client.client_email;
    const text = mailText(template, { ...client, ...input.merge }, brand);
    const mailId = await this.db.transaction(async (tx) => {
      const { insertId } = await tx.execute(
        `INSERT INTO rc_mails (reseller_id, client_id, template, to_address, subject, refs, status, created_at)
         VALUES (?,?,?,?,?,'{}','sending',?)`,
        [
          input.resellerId,
          input.clientId ?? 0,
          template.name,
          to.slice(0, 190),
          text.subject.slice(0, 255),
          this.clock.now(),
        ],
      );
      return insertId;
    });
    const messageId = messageIdOf(mailId, brand.url);
    try {
      oneAddress(to, 'to');
      await this.mailer.send({ ...text, fromName: brand.companyName, fromAddress: brand.email, to, messageId });
    } catch (error) {
      await this.markFailed(mailId, (error as Error).message);
      throw error;
    }
    const sent = { id: mailId, client_id: (input.clientId ?? 0) as ClientId, to_address: to };
    await this.markSent(sent, { ...text, html: REDACTED }, messageId);
  }

  /** Writes the built-in texts that are missing into `tblemailtemplates`; safe to repeat. */
  ensureTemplates(): Promise<number> {
    return this.templates.ensureTemplates();
  }

  /** Every mail of the installation; needs `mails.read`. */
  async mails(actor: Actor, request: ListRequest): Promise<ListPage<MailRow>> {
    actor.require('mails.read');
    return mailList(this.db.read, request);
  }

  /** A mail with its text; needs `mails.read`. @throws DomainError `notifications.mail_not_found` */
  async mail(actor: Actor, mailId: number): Promise<MailRow & { html: string }> {
    actor.require('mails.read');
    const [row] = await this.db.query<MailRow & { html: string }>(
      `SELECT m.id, m.reseller_id AS resellerId, m.client_id AS clientId, m.template, m.to_address AS \`to\`, m.subject,
         m.status, m.last_error AS lastError, m.created_at AS createdAt, m.sent_at AS sentAt,
         COALESCE(e.message, '') AS html
       FROM rc_mails m LEFT JOIN tblemails e ON e.id = m.email_id WHERE m.id = ?`,
      [mailId],
    );
    if (!row) throw new MailNotFoundError();
    return row;
  }

  /** The mails that a client was sent. */
  async emails(actor: Actor, request: ListRequest): Promise<ListPage<EmailRow>> {
    return emailList(this.db.read, actor.clientId, request);
  }

  /** One of the client's own mails with its text (HTML, not to be trusted by who shows it). */
  async email(actor: Actor, emailId: number): Promise<EmailRow & { html: string }> {
    const [row] = await this.db.query<EmailRow & { html: string }>(
      `SELECT id, subject, NULLIF(date, '0000-00-00 00:00:00') AS sentAt, message AS html FROM tblemails
       WHERE id = ? AND userid = ? AND userid > 0 AND pending = 0 AND failed = 0`,
      [emailId, actor.clientId],
    );
    if (!row) throw new MailNotFoundError();
    return row;
  }

  private async markSent(
    mail: Pick<StoredMail, 'id' | 'client_id' | 'to_address'>,
    { subject, html }: MailText,
    messageId: string,
    note = '',
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      const now = this.clock.now();
      const local = utcToLocal(now.toISOString(), providerZone());
      const { insertId } = await mirrorInsert(tx, 'tblemails', {
        userid: mail.client_id,
        subject,
        message: html,
        date: local,
        to: mail.to_address,
        created_at: local,
        updated_at: local,
      });
      await tx.execute(
        `UPDATE rc_mails SET status = 'sent', subject = ?, message_id = ?, email_id = ?, last_error = ?, sent_at = ?
         WHERE id = ?`,
        [subject.slice(0, 255), messageId, insertId, note, now, mail.id],
      );
    });
  }

  private async markDropped(mailId: number): Promise<void> {
    await this.db.query("UPDATE rc_mails SET status = 'dropped' WHERE id = ? AND status = 'queued'", [mailId]);
  }

  private async markFailed(mailId: number, why: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.execute("UPDATE rc_mails SET status = 'failed', last_error = ? WHERE id = ? AND status <> 'sent'", [
        why.slice(0, 500),
        mailId,
      ]);
    });
  }
}

const messageIdOf = (mailId: number, url: string): string => `<mail-${mailId}@${new URL(url).hostname}>`;
