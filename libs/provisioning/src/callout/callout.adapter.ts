import { Clock } from '#kernel';
import { Db } from '#platform';
import {
  Provisioning,
  type ProvisioningAdapter,
  type ProvisioningOutcome,
  type ProvisioningRequest,
} from '#plugin-sdk';
import { outcomeOfAnswer } from './callout-answer.js';
import { CALLOUT, type CalloutServer, CalloutServers } from './callout-servers.js';
import { type ServiceFacts, serviceFacts } from './service-facts.query.js';
import { signedCall } from './signed-call.js';

/**
 * Asks a server by a signed HTTP request. The task's key is the idempotency key of every try; an answer that was lost
 * is asked for, and what never arrived (404) is sent with the same key.
 */
@Provisioning(CALLOUT)
export class CalloutProvisioning implements ProvisioningAdapter {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly servers: CalloutServers,
  ) {}

  create = (request: ProvisioningRequest): Promise<ProvisioningOutcome> => this.send(request);
  change = (request: ProvisioningRequest): Promise<ProvisioningOutcome> => this.send(request);
  suspend = (request: ProvisioningRequest): Promise<ProvisioningOutcome> => this.send(request);
  unsuspend = (request: ProvisioningRequest): Promise<ProvisioningOutcome> => this.send(request);
  terminate = (request: ProvisioningRequest): Promise<ProvisioningOutcome> => this.send(request);

  async outcomeOf(request: ProvisioningRequest): Promise<ProvisioningOutcome> {
    const target = await this.targetOf(request);
    if (!target) return request.action === 'create' ? NO_SERVER : NOT_THERE;
    const answer = await this.call(request, target.server, 'ask');
    if (answer.status === 404) return this.send(request);
    // That a question was turned away says nothing about the task.
    if (answer.status >= 400) return { outcome: 'unknown', note: answer.note };
    return answer.outcome;
  }

  /** A signed call of no consequence: whether the other side is there and takes our signature. */
  async ping(serverId: number): Promise<{ httpStatus: number; failure: string | null }> {
    const server = await this.servers.opened(serverId);
    const body = JSON.stringify({ action: 'ping' });
    let httpStatus = 0;
    let failure: string | null = null;
    try {
      const answer = await signedCall({ ...server, method: 'POST', key: 'ping', body });
      httpStatus = answer.status;
      if (httpStatus < 200 || httpStatus > 299) failure = `HTTP ${httpStatus}`;
    } catch (error) {
      failure = (error as Error).message.slice(0, 500);
    }
    await this.servers.noteHealth(serverId, failure);
    return { httpStatus, failure };
  }

  private async send(request: ProvisioningRequest): Promise<ProvisioningOutcome> {
    const target = await this.targetOf(request);
    if (!target) return request.action === 'create' ? NO_SERVER : NOT_THERE;
    return (await this.call(request, target.server, 'send', bodyOf(request, target.service))).outcome;
  }

  /** One call and the line about it in the task's history. */
  private async call(request: ProvisioningRequest, server: CalloutServer, kind: 'send' | 'ask', body?: string) {
    const base = server.address.replace(/\/$/, '');
    let status = 0;
    let outcome: ProvisioningOutcome;
    try {
      const answer = await signedCall({
        ...server,
        method: kind === 'send' ? 'POST' : 'GET',
        address: kind === 'send' ? server.address : `${base}/${request.key}`,
        key: request.key,
        body,
      });
      status = answer.status;
      outcome = outcomeOfAnswer(answer);
    } catch (error) {
      outcome = { outcome: 'unknown', note: (error as Error).message };
    }
    const note = outcome.note ?? '';
    const isLost = outcome.outcome === 'unknown' || (kind === 'ask' && status >= 400 && status !== 404);
    await this.db.query(
      `INSERT INTO rc_provisioning_attempts (reseller_id, task_id, server_id, kind, http_status, outcome, answer, called_at)
       VALUES (?,?,?,?,?,?,?,?)`,
      [
        request.resellerId,
        request.taskId,
        server.id,
        kind,
        status,
        isLost || (kind === 'ask' && status === 404) ? 'unknown' : outcome.outcome,
        (kind === 'ask' && status === 404 ? 'the server does not know the task' : note).slice(0, 500),
        this.clock.now(),
      ],
    );
    await this.servers.noteHealth(server.id, isLost ? note || `HTTP ${status}` : null);
    return { status, note, outcome };
  }

  /** The server of a task, chosen once and kept; later tasks of a service go where the earlier ones went. */
  private async targetOf(
    request: ProvisioningRequest,
  ): Promise<{ server: CalloutServer; service: ServiceFacts | null } | null> {
    const service = request.serviceType === 'hosting' ? await serviceFacts(this.db, request.serviceId) : null;
    const serverId = await this.db.transaction(async (tx) => {
      const [task] = await tx.query<{ server: number }>(
        'SELECT server_id AS server FROM rc_provisioning_tasks WHERE id = ? FOR UPDATE',
        [request.taskId],
      );
      if (task.server > 0) return task.server;
      const [earlier] = await tx.query<{ server: number }>(
        `SELECT server_id AS server FROM rc_provisioning_tasks
         WHERE service_type = ? AND service_id = ? AND server_id > 0 AND status = 'done' ORDER BY id DESC LIMIT 1`,
        [request.serviceType, request.serviceId],
      );
      const present = earlier?.server ?? service?.serverId ?? 0;
      const chosen = await this.servers.choose(
        tx,
        present,
        request.action === 'create' ? (service?.serverGroup ?? 0) : null,
      );
      if (chosen)
        await tx.execute('UPDATE rc_provisioning_tasks SET server_id = ? WHERE id = ?', [chosen, request.taskId]);
      return chosen;
    });
    return serverId ? { server: await this.servers.opened(serverId), service } : null;
  }
}

const NO_SERVER: ProvisioningOutcome = {
  outcome: 'unknown',
  note: "no active server with room in the product's group; nothing was sent",
};

/** As for what people had set up before its product got this module. */
const NOT_THERE: ProvisioningOutcome = {
  outcome: 'unknown',
  note: 'the service is at no server that is reached by call-out; nothing was sent',
  needsPeople: true,
};

const bodyOf = (request: ProvisioningRequest, service: ServiceFacts | null): string =>
  JSON.stringify({
    task: request.key,
    action: request.action,
    service: { type: request.serviceType, id: request.serviceId },
    client: request.clientId,
    reseller: request.resellerId || null,
    description: request.description,
    product: service && { id: service.productId, key: service.productKey, name: service.product },
    domain: service?.domain ?? '',
    username: service?.username ?? '',
    term: service?.term ?? '',
    quantity: service?.quantity ?? 1,
    options: service?.options ?? [],
  });
