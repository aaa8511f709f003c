const DEFAULT_MS = 5_000;

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
