import { createServer, type Server } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { ClientsService } from '#clients';
import { IdentityModule, IdentityService, type Registration } from '#identity';
import { Actor, type ClientId, type ResellerId } from '#kernel';
import { PricingGroupsService, ResellersService } from '#resellers';
import { testApp, type TestApp } from '#testing';

export const device = { ip: '192.0.2.10', userAgent: 'vitest' };
export const root = Actor.system('test');

export interface ReceivedMail {
  to: string;
  text: string;
}

export interface World {
  app: TestApp;
  identity: IdentityService;
  mails: ReceivedMail[];
  /** A person as a store's registration form gives him. */
  person(resellerId: number, email: string, more?: Partial<Registration>): Registration;
  /** A client of the provider, put into a pricing group. */
  reseller(email: string): Promise<ResellerId>;
  close(): Promise<void>;
}

/** The identity context on a real database, with a mail server of its own. */
export async function identityWorld(): Promise<World> {
  const mails: ReceivedMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        mails.push({ to: [mail.to].flat()[0]?.text ?? '', text: mail.text ?? '' });
        done();
      }, done);
    },
  });
  const port = await freePort();
  await new Promise<void>((ready) => smtp.listen(port, '127.0.0.1', ready));
  const app = await testApp([IdentityModule], { SMTP_URL: `smtp://127.0.0.1:${port}` });
  await app.database.sql(
    "INSERT INTO tblcurrencies (id, code, prefix, suffix, format, rate, `default`) VALUES (1, 'EUR', '€', '', 1, '1.00000', 1)",
  );
  const identity = app.get(IdentityService);
  const groupId = await app.get(PricingGroupsService).create(root, { name: 'Silver' });
  const person = (resellerId: number, email: string, more: Partial<Registration> = {}): Registration => ({
    resellerId,
    email,
    password: 'first password',
    firstName: 'Test',
    lastName: 'Person',
    country: 'DE',
    ...more,
  });
  return {
    app,
    identity,
    mails,
    person,
    reseller: async (email) => {
      const { clientId } = await identity.registerClient(person(0, email), device);
      return app.get(ResellersService).putIntoGroup(root, clientId, groupId);
    },
    close: async () => {
      await app.close();
      await new Promise<void>((closed) => smtp.close(closed));
    },
  };
}

/** A client as staff or a reseller makes one: without a login. */
export async function madeClient(world: World, email: string, resellerId: number): Promise<ClientId> {
  const clients = world.app.get(ClientsService);
  const resellers = world.app.get(ResellersService);
  return world.app.db.transaction(async (tx) => {
    const id = await clients.create(tx, { firstName: 'Made', lastName: 'Client', email, country: 'DE' });
    await resellers.assignClient(tx, id, resellerId as ResellerId);
    return id;
  });
}

function freePort(): Promise<number> {
  const server: Server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
