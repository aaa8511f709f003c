import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import type { Answer, Packet, RecordType } from 'dns-packet';

/** `silent`: no answer at all; `failing`: SERVFAIL. */
export type DnsTrouble = 'silent' | 'failing';
type Kept = { type: 'A' | 'AAAA' | 'CNAME' | 'TXT'; value: string };

export type DnsServer = {
  port: number;
  /** Records of a name; a name without any does not exist. */
  put(name: string, ...records: Kept[]): void;
  remove(name: string): void;
  /** How questions about a name and all below it fare; null = well again. */
  trouble(name: string, trouble: DnsTrouble | null): void;
  /** How often names at or below one were asked about. */
  asked(name: string): number;
  close(): Promise<void>;
};

/** A name server of the loopback over UDP with the records it is told: CNAMEs are followed inside of it, as a resolver would. */
export async function startDnsServer(): Promise<DnsServer> {
  // Loaded here, so that a test without DNS does not pay for it.
  const { decode, encode, AUTHORITATIVE_ANSWER, RECURSION_AVAILABLE } = (await import('dns-packet')).default;
  const records = new Map<string, Kept[]>();
  const troubles = new Map<string, DnsTrouble>();
  const questions: string[] = [];
  const isBelow = (name: string, top: string) => name === top || name.endsWith(`.${top}`);
  const answersTo = (name: string, type: RecordType): Answer[] => {
    const answers: Answer[] = [];
    for (let at = name, steps = 0; steps < 8; steps++) {
      const own = records.get(at) ?? [];
      const alias = own.find((record) => record.type === 'CNAME');
      const wanted = alias && type !== 'CNAME' ? [alias] : own.filter((record) => record.type === type);
      answers.push(...wanted.map((record) => ({ name: at, ttl: 0, type: record.type, data: record.value }) as Answer));
      if (!alias || type === 'CNAME') break;
      at = alias.value.toLowerCase();
    }
    return answers;
  };
  const socket = createSocket('udp4');
  socket.on('message', (message, peer) => {
    const query = decode(message);
    const [question] = query.questions ?? [];
    if (!question) return;
    const name = question.name.toLowerCase();
    questions.push(name);
    const trouble = [...troubles].find(([top]) => isBelow(name, top))?.[1];
    if (trouble === 'silent') return;
    const answers = trouble ? [] : answersTo(name, question.type as RecordType);
    const code = trouble ? 2 : records.has(name) || [...records.keys()].some((one) => isBelow(one, name)) ? 0 : 3;
    const reply: Packet = {
      id: query.id,
      type: 'response',
      flags: AUTHORITATIVE_ANSWER | RECURSION_AVAILABLE | code,
      questions: query.questions,
      answers,
    };
    socket.send(encode(reply), peer.port, peer.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    port: (socket.address() as AddressInfo).port,
    put: (name, ...of) => void records.set(name, of),
    remove: (name) => void records.delete(name),
    trouble: (name, trouble) => void (trouble ? troubles.set(name, trouble) : troubles.delete(name)),
    asked: (name) => questions.filter((one) => isBelow(one, name)).length,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}
