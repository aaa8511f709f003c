import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, type AdminId, type ClientId, Clock, DomainError, type ResellerId } from '#kernel';
import { Db, type Tx } from '#platform';
import { mirrorInsert, utcToLocal } from '#whmcs';
import { AuditService } from '#audit';
import { ClientsService, type NewClient } from '#clients';
import { ResellersService } from '#resellers';
import { Actors } from './actors.js';
import { ClientRegistered } from './events.js';
import { EmailTakenError } from './identity.errors.js';
import { ADMIN_SCOPE, canonicalEmail, scopeOfReseller } from './login-scope.js';
import { Logins } from './logins.js';
import { PasswordHasher } from './password-hasher.js';
import { FULL_ADMINISTRATOR } from './permissions.js';
import type { Device } from './sessions.js';
import { type SignedIn, SignIn } from './sign-in.js';

export type Registration = NewClient & {
  /** The store's reseller; 0 = the provider's own store. */
  resellerId: number;
  password: string;
};

export interface NewAdmin {
  email: string;
  /** Absent: the e-mail address is the user name. */
  username?: string;
  password: string;
  firstName: string;
  lastName: string;
  /** `tbladminroles.id`; absent = full administrator. */
  roleId?: number;
}

/** New accounts: end clients who register, logins for clients whom staff or resellers made, staff. */
@Injectable()
export class Accounts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly logins: Logins,
    private readonly hasher: PasswordHasher,
    private readonly clients: ClientsService,
    private readonly resellers: ResellersService,
    private readonly actors: Actors,
    private readonly signIn: SignIn,
    private readonly audit: AuditService,
  ) {}

  async register(registration: Registration, device: Device): Promise<{ clientId: ClientId; signedIn: SignedIn }> {
    const { resellerId, password, email, ...person } = registration;
    const hash = await this.hasher.hash(password);
    const made = await this.db.transaction(async (tx) => {
      const clientId = await this.clients.create(tx, { ...person, email: email.trim() });
      if (resellerId > 0) await this.resellers.assignClient(tx, clientId, resellerId as ResellerId);
      const loginId = await this.addLogin(tx, { clientId, resellerId, email, passwordHash: hash, person });
      tx.emit(new ClientRegistered({ clientId, resellerId }));
      return { clientId, loginId };
    });
    // After the commit: the actor is read by the contexts themselves, which do not see the open transaction.
    const actor = await this.actors.of('client', made.clientId, null);
    const login = await this.logins.byId(made.loginId);
    const signedIn = await this.db.transaction((tx) =>
      this.signIn.open(tx, 'client', login!, actor!, [made.clientId], device),
    );
    return { clientId: made.clientId, signedIn };
  }

  /** The login row of a client, in the caller's transaction. Without a password it waits for the first reset. @throws EmailTakenError */
  async addClientLogin(
    tx: Tx,
    input: {
      clientId: ClientId;
      resellerId: ResellerId;
      email: string;
      password?: string;
      firstName?: string;
      lastName?: string;
    },
  ): Promise<number> {
    const passwordHash = input.password === undefined ? '' : await this.hasher.hash(input.password);
    const person = { firstName: input.firstName ?? '', lastName: input.lastName ?? '' };
    return this.addLogin(tx, { ...input, passwordHash, person });
  }

  /**
   * The login of a client who has none yet, without a password, where he belongs now. A second client with an address that the scope knows
   * is reached by the same login: staff or the reseller who made him vouch for it.
   */
  async ensureLogin(tx: Tx, clientId: number): Promise<void> {
    if (await this.logins.reaches(tx, clientId)) return;
    const { email, firstName, lastName } = await this.clients.profile(clientId, tx);
    if (email.trim() === '') return;
    const resellerId = await this.resellers.resellerOfClient(clientId as ClientId, tx);
    const existing = await this.logins.idOf(tx, scopeOfReseller(resellerId), email);
    if (existing !== null) return this.logins.link(tx, existing, clientId, resellerId);
    const person = { firstName, lastName };
    await this.addLogin(tx, { clientId: clientId as ClientId, resellerId, email, passwordHash: '', person });
  }

  async createAdmin(actor: Actor, admin: NewAdmin): Promise<AdminId> {
    if (actor.kind !== 'system') requireFullAdmin(actor);
    const username = admin.username ?? admin.email;
    const hash = await this.hasher.hash(admin.password);
    return this.db.transaction(async (tx) => {
      const role = { id: FULL_ADMINISTRATOR, name: 'Full Administrator' };
      await mirrorInsert(tx, 'tbladminroles', role, { ignore: true });
      const same = await tx.query<{ username: string }>('SELECT username FROM tbladmins WHERE username = ?', [
        username,
      ]);
      if (same.some((row) => canonicalEmail(row.username) === canonicalEmail(username))) throw new EmailTakenError();
      const now = this.now();
      const { insertId } = await mirrorInsert(tx, 'tbladmins', {
        uuid: randomUUID(),
        roleid: admin.roleId ?? FULL_ADMINISTRATOR,
        username,
        firstname: admin.firstName,
        lastname: admin.lastName,
        email: admin.email.trim(),
        template: 'blend',
        language: 'english',
        created_at: now,
        updated_at: now,
      });
      await this.logins.insert(tx, {
        scope: ADMIN_SCOPE,
        resellerId: 0,
        email: username,
        adminId: insertId,
        passwordHash: hash,
      });
      await this.audit.record(tx, actor, `Admin ${insertId} made: ${username}`);
      return insertId as AdminId;
    });
  }

  private async addLogin(
    tx: Tx,
    input: {
      clientId: ClientId;
      resellerId: number;
      email: string;
      passwordHash: string;
      person: { firstName: string; lastName: string };
    },
  ): Promise<number> {
    const { clientId, resellerId, email, passwordHash, person } = input;
    const loginId = await this.logins.insert(tx, {
      scope: scopeOfReseller(resellerId),
      resellerId,
      email,
      clientId,
      userId: resellerId === 0 ? await this.mirrorUser(tx, clientId, email, person) : 0,
      passwordHash,
    });
    return loginId;
  }

  /**
   * The provider's own people are users in the mirrored tables too, without a password there. An address that a user of a WHMCS has
   * already is not linked: nobody has proved that it is the same person.
   */
  private async mirrorUser(tx: Tx, clientId: ClientId, email: string, person: { firstName: string; lastName: string }) {
    const now = this.now();
    const { affectedRows, insertId } = await mirrorInsert(
      tx,
      'tblusers',
      {
        first_name: person.firstName,
        last_name: person.lastName,
        email: email.trim(),
        created_at: now,
        updated_at: now,
      },
      { ignore: true },
    );
    if (affectedRows === 0) return 0;
    await mirrorInsert(tx, 'tblusers_clients', {
      auth_user_id: insertId,
      client_id: clientId,
      owner: 1,
      created_at: now,
      updated_at: now,
    });
    return insertId;
  }

  /** Local time of the provider, as the mirrored tables hold it. */
  private now(): string | null {
    return utcToLocal(this.clock.now().toISOString(), this.clock.zone());
  }
}

/** A reseller may do everything in his own area; that makes him no administrator. */
function requireFullAdmin(actor: Actor): void {
  if (actor.kind !== 'admin')
    throw new DomainError('kernel.permission_missing', 'forbidden', { permission: '*' }, 'needs an administrator');
  actor.require('*');
}
