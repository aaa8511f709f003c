/** `bench [--json] [--only NAME]`. */
export async function bench(_args: string[]): Promise<number> {
  throw new Error('bench is not available yet');
}
