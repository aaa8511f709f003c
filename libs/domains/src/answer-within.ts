import { Logger } from '@nestjs/common';

const DEFAULT_MS = 5_000;
const log = new Logger('Registrar');

/** The answer of a registrar, or a rejection once he took too long; late answers are dropped. */
export async function answerWithin<T>(work: Promise<T>, ms: number = DEFAULT_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** For a question that can do without its answer: what went wrong is logged, and the caller goes on with `instead`. */
export const orElse =
  <T>(instead: T, asked: string) =>
  (error: unknown): T => {
    log.warn(`${asked}: ${error instanceof Error ? error.message : String(error)}`);
    return instead;
  };
