import { Injectable } from '@nestjs/common';
import { type ClientId, type ResellerId } from '#kernel';
import { Db, type Sql, type Tx } from '#platform';
import { ResellersService } from '#resellers';
import { EmailTakenError } from './identity.errors.js';
import { ADMIN_SCOPE, canonicalEmail, type LoginScope, scopeOfReseller } from './login-scope.js';

export interface Login {
  id: number;
  scope: LoginScope;
  resellerId: number;
  /** The name in its canonical form: an address, for staff the user name. */
  name: string;
  /** Admin's id; 0 for clients. */
  adminId: number;
  clientId: number;
  passwordHash: string;
}

export interface NewLogin {
  scope: LoginScope;
  resellerId: number;
  email: string;
  adminId?: number;
  clientId?: number;
  userId?: number;
  passwordHash: string;
}

const COLUMNS =
  'l.id, l.scope, l.reseller_id AS resellerId, l.email_canonical AS name, l.admin_id AS adminId, l.client_id AS clientId, l.password_hash AS passwordHash';
const ADOPT_BATCH = 1000;

/** Rows of `rc_logins` and where they come from. */
@Injectable()
export class Logins {
  constructor(
    private readonly db: Db,
    private readonly resellers: ResellersService,
  ) {}

  async byId(id: number, sql: Sql = this.db): Promise<Login | null> {
    const [row] = await sql.query<Login>(`SELECT ${COLUMNS} FROM rc_logins l WHERE l.id = ?`, [id]);
    return row ?? null;
  }

  /** The login of a name in one scope; people and staff who came with a WHMCS get theirs the first time they are looked for. */
  async find(scope: LoginScope, name: string): Promise<Login | null> {
    const canonical = canonicalEmail(name);
    if (canonical === '') return null;
    if (scope === ADMIN_SCOPE) return this.findAdmin(canonical);
    return (await this.stored(scope, canonical)) ?? (await this.adopt(scope, canonical));
  }

  /** Adds a login and its client in the caller's transaction. @throws EmailTakenError */
  async insert(tx: Tx, login: NewLogin): Promise<number> {
    const email = canonicalEmail(login.email);
    const { affectedRows, insertId } = await this.insertIgnoring(tx, { ...login, email });
    if (affectedRows === 0) throw new EmailTakenError();
    if (login.clientId) await this.link(tx, insertId, login.clientId, login.resellerId);
    return insertId;
  }

  async link(tx: Tx, loginId: number, clientId: number, resellerId: number): Promise<void> {
    await tx.execute('INSERT IGNORE INTO rc_login_clients (login_id, client_id, reseller_id) VALUES (?,?,?)', [
      loginId,
      clientId,
      resellerId,
    ]);
  }

  /** Whether any login reaches the client. */
  async reaches(tx: Tx, clientId: number): Promise<boolean> {
    return (await tx.query('SELECT login_id FROM rc_login_clients WHERE client_id = ? LIMIT 1', [clientId])).length > 0;
  }

  async idOf(tx: Tx, scope: LoginScope, email: string): Promise<number | null> {
    return (await this.stored(scope, canonicalEmail(email), tx))?.id ?? null;
  }

  /** The clients that a login reaches now: those that still belong to its scope, the one it was made for first. */
  async clientsOf(login: Login): Promise<number[]> {
    const rows = await this.db.query<{ client_id: number }>(
      'SELECT client_id FROM rc_login_clients WHERE login_id = ? ORDER BY client_id = ? DESC, client_id',
      [login.id, login.clientId],
    );
    const ids = rows.map((row) => row.client_id);
    return this.within(login.resellerId, ids);
  }

  /** Where a member of staff reads mail; null = nowhere. */
  async adminAddress(adminId: number, sql: Sql = this.db): Promise<string | null> {
    const [row] = await sql.query<{ email: string }>(
      "SELECT email FROM tbladmins WHERE id = ? AND disabled = 0 AND email <> ''",
      [adminId],
    );
    return row?.email ?? null;
  }

  async setPassword(tx: Tx, loginId: number, hash: string, at: Date): Promise<void> {
    await tx.execute('UPDATE rc_logins SET password_hash = ?, password_changed_at = ? WHERE id = ?', [
      hash,
      at,
      loginId,
    ]);
  }

  /**
   * Makes a login per scope for every user who came with a WHMCS (domain.md §11); what exists stays. Safe to repeat and to stop half-way.
   * @returns how many logins were made
   */
  async adoptAll(): Promise<number> {
    let made = 0;
    let after = 0;
    for (;;) {
      const rows = await this.db.query<ImportedUser>(
        `SELECT c.id AS linkId, u.id AS userId, u.email, u.password, c.client_id AS clientId FROM tblusers_clients c
         JOIN tblusers u ON u.id = c.auth_user_id WHERE c.id > ? AND NOT EXISTS (
           SELECT 1 FROM rc_login_clients x JOIN rc_logins l ON l.id = x.login_id
           WHERE x.client_id = c.client_id AND l.user_id = u.id) ORDER BY c.id LIMIT ${ADOPT_BATCH}`,
        [after],
      );
      if (rows.length === 0) return made;
      after = rows.at(-1)!.linkId;
      const resellers = await this.resellers.resellersOfClients(rows.map((row) => row.clientId as ClientId));
      await this.db.transaction(async (tx) => {
        for (const row of rows) made += await this.adoptOne(tx, row, resellers.get(row.clientId as ClientId) ?? 0);
      });
    }
  }

  /**
   * Takes a client's logins along into the scope he belongs to now (domain.md §11): the address is his there from now on,
   * and a login he had there before gets the password he uses today. Repeating it changes nothing.
   */
  async follow(tx: Tx, clientId: number): Promise<void> {
    const resellerId = await this.resellers.resellerOfClient(clientId, tx);
    const scope = scopeOfReseller(resellerId);
    const own = await tx.query<ImportedUser & { scope: LoginScope; changedAt: string | null }>(
      `SELECT l.id AS linkId, l.user_id AS userId, l.email_canonical AS email, l.password_hash AS password,
         c.client_id AS clientId, l.scope, l.password_changed_at AS changedAt
       FROM rc_login_clients c JOIN rc_logins l ON l.id = c.login_id
       WHERE c.client_id = ? AND l.kind = 'client' ORDER BY l.id`,
      [clientId],
    );
    for (const login of own.filter((one) => one.scope !== scope)) {
      await this.adoptOne(tx, login, resellerId);
      if (login.changedAt === null) continue;
      await tx.execute(
        `UPDATE rc_logins l JOIN rc_login_clients c ON c.login_id = l.id AND c.client_id = ?
         SET l.password_hash = ?, l.password_changed_at = ?
         WHERE l.scope = ? AND l.email_canonical = ? AND COALESCE(l.password_changed_at, '1970-01-01') < ?`,
        [clientId, login.password, login.changedAt, scope, login.email, login.changedAt],
      );
    }
  }

  private async stored(scope: LoginScope, canonical: string, sql: Sql = this.db): Promise<Login | null> {
    const [row] = await sql.query<Login>(
      `SELECT ${COLUMNS} FROM rc_logins l WHERE l.scope = ? AND l.email_canonical = ?`,
      [scope, canonical],
    );
    return row ?? null;
  }

  /** An imported user with a client of this scope, or a login of a client who was moved into it. */
  private async adopt(scope: LoginScope, canonical: string): Promise<Login | null> {
    const resellerId = scope === 'provider' ? 0 : parseInt(scope.slice('reseller:'.length), 10);
    const users = await this.db.query<ImportedUser>(
      `SELECT c.id AS linkId, u.id AS userId, u.email, u.password, c.client_id AS clientId FROM tblusers u
       JOIN tblusers_clients c ON c.auth_user_id = u.id WHERE u.email = ? AND u.password <> '' ORDER BY c.owner DESC, c.id`,
      [canonical],
    );
    const moved = await this.db.query<ImportedUser>(
      `SELECT l.id AS linkId, l.user_id AS userId, l.email_canonical AS email, l.password_hash AS password,
       c.client_id AS clientId FROM rc_logins l JOIN rc_login_clients c ON c.login_id = l.id
       WHERE l.email_canonical = ? AND l.kind = 'client' ORDER BY l.id, c.client_id`,
      [canonical],
    );
    // First the login that was in use, so that a password changed since the import is not undone by the imported one.
    const candidates = [...moved, ...users];
    // The column compares without case and accents; an account is found by its very address only.
    const same = candidates.filter((user) => canonicalEmail(user.email) === canonical);
    const within = new Set(
      await this.within(
        resellerId,
        same.map((user) => user.clientId),
      ),
    );
    const fitting = same.filter((user) => within.has(user.clientId));
    if (fitting.length === 0) return null;
    return this.db.transaction(async (tx) => {
      for (const user of fitting) await this.adoptOne(tx, user, resellerId);
      return this.stored(scope, canonical, tx);
    });
  }

  private async adoptOne(tx: Tx, user: ImportedUser, resellerId: number): Promise<number> {
    const scope = scopeOfReseller(resellerId);
    const email = canonicalEmail(user.email);
    if (email === '') return 0;
    const { affectedRows } = await this.insertIgnoring(tx, {
      scope,
      resellerId,
      email,
      clientId: user.clientId,
      userId: user.userId,
      passwordHash: await this.hashOf(tx, user),
    });
    const [login] = await tx.query<{ id: number; userId: number; hash: string }>(
      'SELECT id, user_id AS userId, password_hash AS hash FROM rc_logins WHERE scope = ? AND email_canonical = ?',
      [scope, email],
    );
    // Somebody else may have opened an account with this address in this scope: an imported client is linked to its own user only.
    if (login && (affectedRows > 0 || (login.userId === user.userId && user.userId !== 0)))
      await this.link(tx, login.id, user.clientId, resellerId);
    return affectedRows > 0 ? 1 : 0;
  }

  /** The password that the person uses now: of another login of the same user, else the imported one. */
  private async hashOf(tx: Tx, user: ImportedUser): Promise<string> {
    if (user.userId === 0) return user.password;
    const [newer] = await tx.query<{ hash: string }>(
      `SELECT password_hash AS hash FROM rc_logins WHERE user_id = ? AND password_hash <> ''
       ORDER BY COALESCE(password_changed_at, '1970-01-01') DESC, id DESC LIMIT 1`,
      [user.userId],
    );
    return newer?.hash ?? user.password;
  }

  private async findAdmin(name: string): Promise<Login | null> {
    const rows = await this.db.query<{ id: number; username: string; email: string; hash: string }>(
      `SELECT id, username, email, IF(passwordhash <> '', passwordhash, password) AS hash FROM tbladmins
       WHERE disabled = 0 AND (username = ? OR email = ?) ORDER BY id`,
      [name, name],
    );
    const admin =
      rows.find((row) => canonicalEmail(row.username) === name) ??
      rows.find((row) => canonicalEmail(row.email) === name);
    if (!admin) return null;
    const existing = await this.ofAdmin(admin.id);
    if (existing) return existing;
    await this.db.transaction((tx) =>
      this.insertIgnoring(tx, {
        scope: ADMIN_SCOPE,
        resellerId: 0,
        email: canonicalEmail(admin.username || admin.email),
        adminId: admin.id,
        passwordHash: admin.hash,
      }),
    );
    return this.ofAdmin(admin.id);
  }

  private async ofAdmin(adminId: number): Promise<Login | null> {
    const [row] = await this.db.query<Login>(
      `SELECT ${COLUMNS} FROM rc_logins l WHERE l.admin_id = ? AND l.kind = 'admin' ORDER BY l.id LIMIT 1`,
      [adminId],
    );
    return row ?? null;
  }

  private async within(resellerId: number, clientIds: number[]): Promise<number[]> {
    if (clientIds.length === 0) return [];
    const resellers = await this.resellers.resellersOfClients(clientIds as ClientId[]);
    return clientIds.filter((id) => (resellers.get(id as ClientId) ?? (0 as ResellerId)) === resellerId);
  }

  private insertIgnoring(tx: Tx, login: NewLogin) {
    return tx.execute(
      `INSERT IGNORE INTO rc_logins (reseller_id, scope, email_canonical, kind, admin_id, client_id, user_id, password_hash)
       VALUES (?,?,?,?,?,?,?,?)`,
      [
        login.resellerId,
        login.scope,
        login.email,
        login.adminId ? 'admin' : 'client',
        login.adminId ?? 0,
        login.clientId ?? 0,
        login.userId ?? 0,
        login.passwordHash,
      ],
    );
  }
}

interface ImportedUser {
  linkId: number;
  userId: number;
  email: string;
  password: string;
  clientId: number;
}
