import type { ResellerId } from '#kernel';
import { Handles, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { ResellerJoined } from '#resellers/events';
import { BrandingService } from './branding.service.js';

/** Every reseller has a brand with his company's name and an address to start with. */
@Handles(ResellerJoined)
export class CreateBrandOnResellerJoined implements EventHandler<{ resellerId: number; groupId: number }> {
  constructor(private readonly branding: BrandingService) {}

  async handle({ data }: DeliveredEvent<{ resellerId: number; groupId: number }>, tx: Tx): Promise<void> {
    await this.branding.ensureBrand(tx, data.resellerId as ResellerId);
  }
}
