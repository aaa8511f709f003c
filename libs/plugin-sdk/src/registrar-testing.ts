import { describe, expect, it } from 'vitest';
import { NAME_STATUSES, type RegistrarAdapter, registrarOf, type RegistrarRequest } from './registrar.js';

export type RegistrarUnderTest = {
  /** Called in each test: a registrar whose registry can be asked. */
  adapter: () => RegistrarAdapter;
  /** An ending in which it registers, with its dot. */
  tld: string;
  /** True for a registrar that only people answer: everything waits, nothing can be asked. */
  asksPeople?: boolean;
  /** A name that another registrar holds and that may move with this code; absent when the registry of the test has none. */
  movable?: { name: string; eppCode: string };
};

let requests = 0;

/** A complete request of a client who gave everything. */
export const registrarRequest = (over: Partial<RegistrarRequest> = {}): RegistrarRequest => ({
  taskId: ++requests,
  requestKey: `kit-${requests}`,
  action: 'register',
  domainId: 1_000 + requests,
  name: `kit-${requests}.com`,
  years: 1,
  eppCode: '',
  expiresOn: null,
  registrant: {
    firstName: 'Erika',
    lastName: 'Owner',
    companyName: '',
    email: 'owner@example.org',
    address1: '1 Street',
    address2: '',
    city: 'Berlin',
    state: 'BE',
    postcode: '10115',
    country: 'DE',
    phone: '+49.301234',
    taxId: '',
  },
  fields: {},
  ...over,
});

/** The contract of a registrar: answers are repeatable by key, never guessed, and a refusal changes nothing. */
export function describeRegistrar(
  name: string,
  { adapter, tld, asksPeople = false, movable }: RegistrarUnderTest,
): void {
  const label = () => `kit-${++requests}-${process.pid}`;
  const request = (over: Partial<RegistrarRequest> = {}) => registrarRequest({ name: `${label()}${tld}`, ...over });

  describe(`registrar ${name}`, () => {
    it('is marked with @Registrar', () => {
      expect(registrarOf(adapter().constructor)?.key).toMatch(/^[a-z][a-z0-9_.-]*$/);
    });

    if (asksPeople) {
      it('lets everything wait for people, and says of no name that it is free', async () => {
        const one = request();
        for (const action of ['register', 'transfer', 'renew'] as const)
          expect(await adapter()[action]({ ...one, action })).toMatchObject({ outcome: 'pending' });
        expect(await adapter().outcomeOf(one)).toMatchObject({ outcome: 'pending' });
        expect(await adapter().availability([one.name])).toBeNull();
      });
      return;
    }

    it('answers for every name that it is asked about, in known words', async () => {
      const names = [`${label()}${tld}`, `${label()}${tld}`];
      const told = await adapter().availability(names);
      expect(told?.map((one) => one.name).sort()).toEqual([...names].sort());
      for (const { status } of told ?? []) expect(NAME_STATUSES).toContain(status);
    });

    it('registers once for one key, however often it is asked', async () => {
      const one = request();
      const first = await adapter().register(one);
      expect(first.outcome, JSON.stringify(first)).toBe('done');
      expect(await adapter().register(one)).toEqual(first);
      expect(await adapter().outcomeOf(one)).toEqual(first);
      expect((await adapter().availability([one.name]))?.[0].status).not.toBe('available');
    });

    it('refuses a name that is held, with a reason, and leaves it alone', async () => {
      const holder = request();
      await adapter().register(holder);
      const before = await adapter().registrations?.([holder.name]);
      const second = await adapter().register(request({ name: holder.name }));
      expect(second).toMatchObject({ outcome: 'refused', note: expect.stringMatching(/\S/) as string });
      expect(await adapter().registrations?.([holder.name])).toEqual(before);
    });

    it('adds a renewal to the present end, once for one key', async () => {
      const one = request();
      const registered = await adapter().register(one);
      const expiresOn = registered.outcome === 'done' ? (registered.expiresOn ?? null) : null;
      const renewal = request({ ...{ name: one.name, domainId: one.domainId, action: 'renew', years: 2 }, expiresOn });
      const renewed = await adapter().renew(renewal);
      expect(renewed.outcome).toBe('done');
      expect(await adapter().renew(renewal)).toEqual(renewed);
      if (renewed.outcome === 'done' && renewed.expiresOn && expiresOn)
        expect(Number(renewed.expiresOn.slice(0, 4)) - Number(expiresOn.slice(0, 4))).toBe(2);
    });

    it('sends a request that never arrived, or refuses it; it does not make up an answer', async () => {
      const lost = request();
      const { outcome } = await adapter().outcomeOf(lost);
      expect(['done', 'pending', 'refused']).toContain(outcome);
      if (outcome === 'refused') expect((await adapter().availability([lost.name]))?.[0].status).toBe('available');
    });

    if (movable)
      it('takes no name over with a wrong code', async () => {
        const transfer = request({ action: 'transfer', name: movable.name, eppCode: `${movable.eppCode}-not` });
        expect(await adapter().transfer(transfer)).toMatchObject({ outcome: 'refused' });
        const right = request({ action: 'transfer', name: movable.name, eppCode: movable.eppCode });
        expect(['done', 'pending']).toContain((await adapter().transfer(right)).outcome);
      });
  });
}
