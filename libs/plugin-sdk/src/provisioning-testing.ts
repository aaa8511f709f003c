import { describe, expect, it } from 'vitest';
import {
  PROVISIONING_ACTIONS,
  type ProvisioningAction,
  type ProvisioningAdapter,
  provisioningOf,
  type ProvisioningRequest,
} from './provisioning.js';

export type ProvisionerUnderTest = {
  /** Called in each test. */
  adapter: () => ProvisioningAdapter;
  /** Makes a request one that the adapter can carry out, such as by writing what it reads; as it is when absent. */
  prepare?: (request: ProvisioningRequest) => Promise<ProvisioningRequest>;
  /** True for an adapter that only people answer: everything waits, nothing can be asked. */
  asksPeople?: boolean;
  /** How many acts the other side has done so far. */
  acts?: () => number;
  /** The other side does the next act, and its answer is lost. */
  loseNextAnswer?: () => void;
  /** The other side refuses the next act. */
  refuseNext?: () => void;
};

let requests = 0;

/** The contract of a provisioning adapter: answers are repeatable by key, a lost one is asked for, nothing is done twice. */
export function describeProvisioner(name: string, under: ProvisionerUnderTest): void {
  const { adapter, prepare = (request) => Promise.resolve(request), asksPeople = false, acts } = under;
  const request = (action: ProvisioningAction, serviceId: number) => {
    const taskId = 900_000 + ++requests;
    return prepare({
      taskId,
      key: `task-${taskId}`,
      requestKey: `kit-${taskId}`,
      action,
      serviceType: 'addon',
      serviceId,
      clientId: 1,
      resellerId: 0,
      module: provisioningOf(adapter().constructor) ?? '',
      description: 'Start (Monthly)',
    });
  };
  const newService = () => 900_000 + ++requests;
  /** What the other side did since. */
  const since = (before = acts?.() ?? 0) => ({ acts: () => (acts ? acts() - before : undefined) });

  describe(`provisioning adapter ${name}`, () => {
    it('is marked with @Provisioning', () => {
      expect(provisioningOf(adapter().constructor)).toMatch(/^[a-z][a-z0-9_.-]*$/);
    });

    if (asksPeople) {
      it('lets everything wait for people', async () => {
        for (const action of PROVISIONING_ACTIONS) {
          const one = await request(action, newService());
          expect(await adapter()[action](one)).toMatchObject({ outcome: 'pending' });
          expect(await adapter().outcomeOf(one)).toMatchObject({ outcome: 'pending' });
        }
      });
      return;
    }

    it('does each act of a life once for one key, however often it is asked', async () => {
      const service = newService();
      for (const action of PROVISIONING_ACTIONS) {
        const one = await request(action, service);
        const done = since();
        const first = await adapter()[action](one);
        expect(first.outcome, JSON.stringify(first)).toBe('done');
        expect(await adapter()[action](one)).toEqual(first);
        expect(await adapter().outcomeOf(one)).toEqual(first);
        if (acts) expect(done.acts()).toBe(1);
      }
    });

    it('says of a request that never arrived what becomes of it; it does not make up an answer', async () => {
      const done = since();
      const { outcome } = await adapter().outcomeOf(await request('create', newService()));
      expect(['done', 'pending', 'refused']).toContain(outcome);
      if (acts) expect(done.acts()).toBe(outcome === 'done' ? 1 : 0);
    });

    const { loseNextAnswer, refuseNext } = under;
    if (loseNextAnswer)
      it('does not know the outcome of a lost answer, asks for it and finds it done once', async () => {
        const one = await request('create', newService());
        const done = since();
        loseNextAnswer();
        expect(await adapter().create(one)).toMatchObject({ outcome: 'unknown' });
        expect(await adapter().outcomeOf(one)).toMatchObject({ outcome: 'done' });
        if (acts) expect(done.acts()).toBe(1);
      });

    if (refuseNext)
      it('tells a refusal with its reason, and nothing is done', async () => {
        const one = await request('create', newService());
        const done = since();
        refuseNext();
        expect(await adapter().create(one)).toMatchObject({
          outcome: 'refused',
          note: expect.stringMatching(/\S/) as string,
        });
        if (acts) expect(done.acts()).toBe(0);
      });
  });
}
