/** One refused field: a JSON pointer into what was sent. */
export interface FieldProblem {
  pointer: string;
  code: string;
  detail: string;
}

/** The server's `application/problem+json` as an exception; also a lost connection (status 0, `client.network`). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly errors: FieldProblem[] = [],
    readonly params: Record<string, unknown> = {},
    readonly requestId: string | null = null,
  ) {
    super(detail);
    this.name = 'ApiProblem';
  }
}

export async function toApiProblem(response: Response): Promise<ApiProblem> {
  const requestId = response.headers.get('x-request-id');
  if (!(response.headers.get('content-type') ?? '').includes('json'))
    return new ApiProblem(
      response.status,
      'client.unreadable',
      `the server answered ${response.status}`,
      [],
      {},
      requestId,
    );
  const problem = (await response.json()) as Partial<ApiProblem> & { detail?: string };
  return new ApiProblem(
    response.status,
    problem.code ?? 'client.unreadable',
    problem.detail ?? `the server answered ${response.status}`,
    problem.errors ?? [],
    problem.params ?? {},
    problem.requestId ?? requestId,
  );
}

export const networkProblem = (error: unknown): ApiProblem =>
  new ApiProblem(0, 'client.network', error instanceof Error ? error.message : 'no connection');
