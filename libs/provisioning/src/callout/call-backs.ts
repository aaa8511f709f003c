import { Injectable } from '@nestjs/common';
import { machineNow } from '#kernel';
import { CallBackSignatureError, CallBackUnreadableError, ServerNotFoundError } from '../provisioning.errors.js';
import { ProvisioningService } from '../provisioning.service.js';
import { toldOutcome } from './callout-answer.js';
import { CalloutServers } from './callout-servers.js';
import { isSigned } from './signature.js';

/** What servers tell by themselves about tasks that they had answered with `pending`, or whose answer was lost. */
@Injectable()
export class CallBacks {
  constructor(
    private readonly servers: CalloutServers,
    private readonly provisioning: ProvisioningService,
  ) {}

  /**
   * Takes one message. Repeated within its window it changes nothing; a task of another server is not found.
   * @throws ServerNotFoundError, CallBackSignatureError, CallBackUnreadableError, TaskNotFoundError, TaskClosedError
   */
  async receive(serverId: number, rawBody: Buffer, timestamp: string, signature: string): Promise<void> {
    if (!Number.isSafeInteger(serverId) || serverId < 1 || serverId > 2_147_483_647) throw new ServerNotFoundError();
    const { secrets } = await this.servers.opened(serverId);
    const body = rawBody.toString('utf8');
    if (!isSigned(secrets, { timestamp, signature, body, now: machineNow() })) throw new CallBackSignatureError();
    const outcome = toldOutcome(body);
    const key: unknown = outcome && (JSON.parse(body) as { task?: unknown }).task;
    const named = typeof key === 'string' ? /^task-(\d{1,9})(?:\.(\d{1,4}))?$/.exec(key) : null;
    if (!outcome || !named) throw new CallBackUnreadableError();
    await this.provisioning.told(serverId, { taskId: Number(named[1]), sending: Number(named[2] ?? 1) }, outcome);
  }
}
