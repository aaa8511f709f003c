import { Injectable, Logger } from '@nestjs/common';
import { DocumentsService } from '#documents';
import { Actor, type ClientId, DomainError, type InvoiceId, type ResellerId } from '#kernel';
import { PrinterBusyError } from '#platform/pdf';
import { SettingsService } from '#settings';
import type { MailRefs } from './mail-words.js';

/** WHMCS's switch: *Enable PDF Invoices*. */
const SWITCH = 'EnablePDFInvoices';
/** Larger files make mail servers refuse the mail. */
const MOST_BYTES = 3 * 1024 * 1024;
/** A busy printer is waited for; after that the mail is more urgent than its file. */
const TRIES = 4;

export type Attachment = { filename: string; content: Buffer; contentType: string };
/** `note`: why a file that belongs to the mail is not with it; '' where nothing is missing. */
export type Attached = { attachments: Attachment[]; note: string };
type Mail = { templateType: string; clientId: ClientId; resellerId: ResellerId; refs: MailRefs; attempts: number };

const NOTHING: Attached = { attachments: [], note: '' };

/** The invoice's PDF with mails about invoices, printed when the mail is sent. */
@Injectable()
export class MailAttachments {
  private readonly log = new Logger('MailAttachments');

  constructor(
    private readonly documents: DocumentsService,
    private readonly settings: SettingsService,
  ) {}

  /** As the client may see it; a mail is never kept back for its file. @throws PrinterBusyError in the first tries */
  async of({ templateType, clientId, resellerId, refs, attempts }: Mail): Promise<Attached> {
    if (templateType !== 'invoice' || !refs.invoiceId) return NOTHING;
    if ((await this.settings.configuration(SWITCH)) !== 'on') return NOTHING;
    try {
      const owner = Actor.client(clientId, resellerId);
      const { fileName, mediaType, bytes } = await this.documents.invoice(owner, refs.invoiceId as InvoiceId);
      if (mediaType !== 'application/pdf') return without('no PDF can be made here');
      if (bytes.length > MOST_BYTES)
        return without(`its PDF has ${bytes.length} bytes, at most ${MOST_BYTES} are sent`);
      return { attachments: [{ filename: fileName, content: bytes, contentType: mediaType }], note: '' };
    } catch (error) {
      if (error instanceof PrinterBusyError && attempts < TRIES) throw error;
      // Told to somebody whose invoice it is not, such as a reseller.
      if (error instanceof DomainError && error.kind === 'not_found') return NOTHING;
      this.log.warn(`invoice ${refs.invoiceId}: ${(error as Error).message}`);
      return without('its PDF could not be made');
    }
  }
}

const without = (why: string): Attached => ({ attachments: [], note: `sent without the invoice's file: ${why}` });
