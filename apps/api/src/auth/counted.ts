import type { FastifyReply } from 'fastify';
import { type Attempt, type LoginAttempts, TooManyAttemptsError } from '#identity';

/** Counts a try; one too many answers 429 and says when to come back. */
export async function counted(attempts: LoginAttempts, attempt: Attempt, reply: FastifyReply): Promise<void> {
  try {
    await attempts.count(attempt);
  } catch (error) {
    if (error instanceof TooManyAttemptsError) void reply.header('retry-after', String(error.retryAfter));
    throw error;
  }
}
