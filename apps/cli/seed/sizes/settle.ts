import { Actor } from '#kernel';
import { RegistrarTasksService } from '#domains';
import { Db, EventRelay, everything, JobRunner } from '#platform';
import { ProvisioningService } from '#provisioning';
import type { CliApp } from '../../cli-app.js';

const system = Actor.system('seed');

/** Delivers what happened and runs its work; but nobody of a made-up business gets mail. */
export async function settle(app: CliApp): Promise<void> {
  const db = app.get(Db);
  const jobs = app.get(JobRunner);
  for (;;) {
    const delivered = await app.get(EventRelay).round();
    await db.transaction(async (tx) => {
      await tx.execute("DELETE FROM rc_jobs WHERE queue = 'notifications.send-mail'");
      await tx.execute("DELETE FROM rc_mails WHERE status = 'queued'");
    });
    const ran = await jobs.runDue();
    if (delivered + ran === 0) return;
  }
}

/** People did at the servers what the orders asked for. */
export async function finishTasks(app: CliApp): Promise<void> {
  const open = { ...everything(100), filters: [{ field: 'status', op: 'eq' as const, value: 'open' }] };
  for (const task of (await app.get(ProvisioningService).tasks(system, open)).items)
    await app.get(ProvisioningService).complete(system, task.id, { note: 'set up by hand' });
  for (const task of (await app.get(RegistrarTasksService).tasks(system, open)).items)
    await app.get(RegistrarTasksService).complete(system, task.id, { note: 'registered by hand' });
  await settle(app);
}
