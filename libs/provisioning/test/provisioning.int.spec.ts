import { Module } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Actor, type AdminId } from '#kernel';
import { everything, parseJson } from '#platform';
import {
  Provisioning,
  type ProvisioningAdapter,
  ProvisioningModule,
  type ProvisioningOutcome,
  ProvisioningService,
} from '#provisioning';
import { testApp, type TestApp } from '#testing';

const admin = Actor.admin(1 as AdminId, ['tasks.write']);
const script: { answers: (ProvisioningOutcome | Error)[]; calls: string[] } = { answers: [], calls: [] };

/** A server of somebody else: it answers as the test says. */
@Provisioning('scripted')
class ScriptedServer implements ProvisioningAdapter {
  create = () => answer('create');
  change = () => answer('change');
  suspend = () => answer('suspend');
  unsuspend = () => answer('unsuspend');
  terminate = () => answer('terminate');
  outcomeOf = () => answer('ask');
}

function answer(call: string): Promise<ProvisioningOutcome> {
  script.calls.push(call);
  const next = script.answers.shift() ?? { outcome: 'done' };
  return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
}

@Module({ providers: [ScriptedServer] })
class ScriptedModule {}

describe('provisioning', () => {
  let app: TestApp;
  let provisioning: ProvisioningService;
  let services = 0;

  beforeAll(async () => {
    app = await testApp([ProvisioningModule, ScriptedModule]);
    provisioning = app.get(ProvisioningService);
  });
  beforeEach(() => {
    script.answers = [];
    script.calls = [];
  });
  afterAll(() => app.close());

  const request = (serviceId: number, module: string, requestKey = 'order-1') =>
    app.db.transaction((tx) =>
      provisioning.request(tx, {
        serviceType: 'hosting',
        serviceId,
        action: 'create',
        resellerId: 0,
        clientId: 1,
        description: 'Start (Monthly)',
        requestKey,
        module,
      }),
    );
  const again = async () => {
    await app.database.sql('UPDATE rc_jobs SET next_attempt_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND');
    await app.drain();
  };

  it('asks once for one fact, however often and by how many it is told', async () => {
    const id = ++services;
    const ids = await Promise.all([1, 2, 3, 4].map(() => request(id, 'scripted')));
    expect(new Set(ids).size).toBe(1);
    await app.drain();
    expect(await request(id, 'scripted')).toBe(ids[0]);
    await app.drain();
    expect(script.calls).toEqual(['create']);
    expect(await request(id, 'scripted', 'order-2')).not.toBe(ids[0]);
    await app.drain();
    expect(script.calls).toEqual(['create', 'create']);
  });

  it('tells that it is done, with the account', async () => {
    script.answers = [{ outcome: 'done', username: 'acct1' }];
    const taskId = await request(++services, 'scripted');
    await app.drain();
    expect(await provisioning.task(admin, taskId)).toMatchObject({ status: 'done', doneBy: 'adapter:scripted' });
    const [{ payload }] = await app.database.sql<{ payload: unknown }>(
      "SELECT payload FROM rc_outbox WHERE type = 'provisioning.task-done.v1' ORDER BY id DESC LIMIT 1",
    );
    expect(parseJson(payload)).toMatchObject({ taskId, serviceId: services, action: 'create', username: 'acct1' });
  });

  it('resolves a lost answer by asking, never by doing it again', async () => {
    script.answers = [new Error('the connection broke'), { outcome: 'unknown' }, { outcome: 'done' }];
    const taskId = await request(++services, 'scripted');
    await app.drain();
    expect(await provisioning.task(admin, taskId)).toMatchObject({ status: 'open', outcome: 'unknown' });
    await again();
    await again();
    expect(script.calls).toEqual(['create', 'ask', 'ask']);
    expect((await provisioning.task(admin, taskId)).status).toBe('done');
  });

  it('keeps a refusal with its reason and tells it', async () => {
    script.answers = [{ outcome: 'refused', note: 'the disk is full' }];
    const taskId = await request(++services, 'scripted');
    await app.drain();
    expect(await provisioning.task(admin, taskId)).toMatchObject({ status: 'refused', note: 'the disk is full' });
    const told = await app.database.sql("SELECT id FROM rc_outbox WHERE type = 'provisioning.task-refused.v1'");
    expect(told).toHaveLength(1);
  });

  it('puts work without an installed module on the list for staff', async () => {
    const taskId = await request(++services, 'plesk');
    await app.drain();
    expect(await provisioning.task(admin, taskId)).toMatchObject({
      adapter: 'manual',
      module: 'plesk',
      outcome: 'pending',
    });
    const listed = await provisioning.tasks(admin, {
      ...everything(),
      filters: [{ field: 'status', op: 'eq', value: 'open' }],
    });
    expect(listed.items.map(({ id }) => id)).toContain(taskId);
    await expect(provisioning.tasks(Actor.admin(2 as AdminId, []), everything())).rejects.toMatchObject({
      code: 'kernel.permission_missing',
    });
    await provisioning.refuse(admin, taskId, 'not ours');
    await expect(provisioning.complete(admin, taskId, {})).rejects.toMatchObject({ code: 'provisioning.task_closed' });
    await expect(provisioning.complete(admin, 9999, {})).rejects.toMatchObject({ code: 'provisioning.task_not_found' });
  });
});
