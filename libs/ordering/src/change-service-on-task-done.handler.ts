import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { ProvisioningTaskDone } from '#provisioning/events';
import { OrderLifeService } from './order-life.service.js';

@Handles(ProvisioningTaskDone)
export class ChangeServiceOnTaskDone implements EventHandler<ProvisioningTaskDone['data']> {
  constructor(private readonly orders: OrderLifeService) {}

  async handle({ data }: DeliveredEvent<ProvisioningTaskDone['data']>, tx: Tx): Promise<void> {
    if (data.action === 'create') await this.orders.activate(tx, data);
    else await this.orders.changed(tx, data.action, data);
  }
}
