import { Handles, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { SettingChanged } from '#settings/events';
import { BrandingService } from './branding.service.js';

const KEYS = new Set(['branding.storeThemes', 'branding.orderTemplates']);

/** A theme that is not allowed any more leaves the stores that show it. */
@Handles(SettingChanged)
export class ReadBrandsAgainOnSettingChanged implements EventHandler<{ key: string }> {
  constructor(private readonly branding: BrandingService) {}

  async handle({ data }: DeliveredEvent<{ key: string }>, tx: Tx): Promise<void> {
    if (KEYS.has(data.key)) await this.branding.readAgain(tx);
  }
}
