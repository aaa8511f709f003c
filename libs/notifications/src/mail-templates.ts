import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Db } from '#platform';
import { mirrorInsert, providerZone, utcToLocal } from '#whmcs';
import { DEFAULT_TEMPLATES, isTemplateName, type MailTemplate, TEMPLATE_NAMES } from './default-templates.js';
import { InvalidTemplateError } from './notifications.errors.js';
import { fromSmarty, renderText } from './template-text.js';

/** The texts of mails: `tblemailtemplates` where it has a usable one, else the built-in ones. */
@Injectable()
export class MailTemplates {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * The text of that name, null when it is switched off. An imported text with Smarty's control tags, or one that does
   * not render, gives way to the built-in text: a mail is sent rather than stuck.
   */
  async find(name: string): Promise<MailTemplate | null> {
    const [row] = await this.db.query<MailTemplate & { disabled: number }>(
      `SELECT type, name, subject, message, disabled FROM tblemailtemplates WHERE name = ? AND language = ''
       ORDER BY custom DESC, id LIMIT 1`,
      [name],
    );
    if (row?.disabled) return null;
    const usable = row && usableForm(row);
    if (usable) return usable;
    if (!isTemplateName(name)) throw new InvalidTemplateError(`there is no template named ${name.slice(0, 80)}`);
    return DEFAULT_TEMPLATES[name];
  }

  /** Writes the built-in texts that are missing, so that they can be seen and edited; safe to repeat. */
  async ensureTemplates(): Promise<number> {
    return this.db.transaction(async (tx) => {
      // The mirrored table has no unique key on names: two processes starting at once take turns at these rows.
      await tx.execute(
        `INSERT INTO rc_mail_texts (name) VALUES ${TEMPLATE_NAMES.map(() => '(?)').join(',')} ON DUPLICATE KEY UPDATE name = VALUES(name)`,
        [...TEMPLATE_NAMES],
      );
      const rows = await tx.query<{ name: string }>(
        "SELECT name FROM tblemailtemplates WHERE language = '' AND name IN (?)",
        [[...TEMPLATE_NAMES]],
      );
      const present = new Set(rows.map((row) => row.name));
      const missing = TEMPLATE_NAMES.filter((name) => !present.has(name));
      const now = utcToLocal(this.clock.now().toISOString(), providerZone());
      for (const { type, name, subject, message } of missing.map((name) => DEFAULT_TEMPLATES[name]))
        await mirrorInsert(tx, 'tblemailtemplates', {
          type,
          name,
          subject,
          message,
          created_at: now,
          updated_at: now,
        });
      return missing.length;
    });
  }
}

function usableForm({ type, name, subject, message }: MailTemplate): MailTemplate | null {
  const [ownSubject, ownMessage] = [fromSmarty(subject), fromSmarty(message)];
  if (!ownSubject || !ownMessage) return null;
  try {
    renderText(ownSubject, {}, 'plain');
    renderText(ownMessage, {}, 'html');
  } catch (error) {
    if (!(error instanceof InvalidTemplateError)) throw error;
    return null;
  }
  return { type, name, subject: ownSubject, message: ownMessage };
}
