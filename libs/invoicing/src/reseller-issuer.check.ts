import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SettingsService } from '#settings';
import { ResellerIssuerNotAvailableError } from './invoicing.errors.js';

/**
 * Invoices are issued in the provider's book only. A reseller who was made the issuer would have invoices in the wrong
 * book and no wholesale invoices (domain.md §5), so the setting is refused, at every level, until both exist.
 */
@Injectable()
export class ResellerIssuerCheck implements OnModuleInit {
  constructor(private readonly settings: SettingsService) {}

  onModuleInit(): void {
    this.settings.refuseWhen('billing.issuer', async (_tx, { value }) => {
      if (value === 'reseller') throw new ResellerIssuerNotAvailableError();
    });
  }
}
