import { AsyncLocalStorage } from 'node:async_hooks';

const acting = new AsyncLocalStorage<string>();

/**
 * Runs a request, or a handler of its facts, in somebody else's name: every fact of it says so (ADR 0030). The one thing that is not
 * passed as an argument: a fact is stated deep in a context, and forgetting it once would lose who did it.
 */
export const actingAs = <T>(signature: string | null, work: () => T): T =>
  signature === null ? work() : acting.run(signature, work);

/** Both identities, such as `admin:1 as client:12`; null while everybody acts himself. */
export const actingSignature = (): string | null => acting.getStore() ?? null;
