import { type DeliveredEvent, type EventHandler, Handles, type Tx } from '#platform';
import { ProvisioningTaskDone } from '#provisioning/events';
import { ServiceLife } from './life/service-life.service.js';

@Handles(ProvisioningTaskDone)
export class ChangeServiceOnTaskDone implements EventHandler<ProvisioningTaskDone['data']> {
  constructor(private readonly life: ServiceLife) {}

  async handle({ data }: DeliveredEvent<ProvisioningTaskDone['data']>, tx: Tx): Promise<void> {
    const { serviceType: type, serviceId: id, action, username, serverId } = data;
    await this.life.done(tx, { type, id, action, username, serverId });
  }
}
