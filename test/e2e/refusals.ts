import { expect } from 'vitest';
import type { Answer, Call, HttpWorld } from './http-world.js';

export type Door = () => Promise<Answer>;

/** Requests of the people of alpha's world, made when they are called. */
export const doors = (web: () => HttpWorld) => ({
  alpha:
    (call: Call): Door =>
    () =>
      web().call({ token: web().world.alpha.token, ...call }),
  admin:
    (call: Call): Door =>
    () =>
      web().call({ token: web().world.admin.token, ...call }),
  store:
    (call: Call, host = 'alpha.localhost'): Door =>
    () =>
      web().callStore(host, call),

  /** Refused with this status and code and a word about the field, and no table changed. */
  refuses: async (door: Door, status: number, code: string, pointer?: string): Promise<Answer> => {
    let answer!: Answer;
    const changed = await web().changes(async () => {
      answer = await door();
    });
    expect({ status: answer.status, code: answer.body?.code, changed }, answer.text).toEqual({
      status,
      code,
      changed: [],
    });
    expect(String(answer.headers['content-type'])).toMatch(/^application\/problem\+json/);
    const pointers = (answer.body.errors as { pointer: string }[]).map((e) => e.pointer);
    if (pointer !== undefined) expect(pointers, answer.text).toContain(pointer);
    return answer;
  },
});
