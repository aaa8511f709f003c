import { Injectable } from '@nestjs/common';
import type { ResellerId } from '#kernel';
import { Db, Sealer, type Sql } from '#platform';
import { GatewayAccountNotFoundError } from './payments.errors.js';
import type { GatewayAccountInput } from './payments.types.js';

export type GatewayAccount = {
  code: string;
  book: ResellerId;
  gateway: string;
  receiver: string;
  apiBase: string;
  secretKey: string;
  webhookSecret: string;
};

type Row = {
  code: string;
  book: number;
  gateway: string;
  receiver: string;
  api_base: string;
  sealed_key: string;
  sealed_webhook_secret: string;
};

const COLUMNS = 'code, book, gateway, receiver, api_base, sealed_key, sealed_webhook_secret';

/** Accounts at gateways, their secrets sealed at rest. The book of an account is the tenant of everything told through it. */
@Injectable()
export class GatewayAccounts {
  constructor(
    private readonly db: Db,
    private readonly sealer: Sealer,
  ) {}

  async save(input: GatewayAccountInput): Promise<void> {
    await this.db.query(
      `INSERT INTO rc_gateway_accounts (code, reseller_id, book, gateway, receiver, sealed_key, sealed_webhook_secret, api_base, status)
       VALUES (?,?,?,?,?,?,?,?,'active') ON DUPLICATE KEY UPDATE reseller_id = VALUES(reseller_id), book = VALUES(book),
       gateway = VALUES(gateway), receiver = VALUES(receiver), sealed_key = VALUES(sealed_key),
       sealed_webhook_secret = VALUES(sealed_webhook_secret), api_base = VALUES(api_base), status = 'active'`,
      [
        input.code,
        input.book,
        input.book,
        input.gateway,
        input.receiver ?? '',
        this.sealer.seal(input.secretKey, `gateway:${input.code}:key`),
        this.sealer.seal(input.webhookSecret, `gateway:${input.code}:webhook`),
        input.apiBase ?? '',
      ],
    );
  }

  /** @throws GatewayAccountNotFoundError */
  async byCode(code: string, sql: Sql = this.db): Promise<GatewayAccount> {
    const [row] = await sql.query<Row>(
      `SELECT ${COLUMNS} FROM rc_gateway_accounts WHERE code = ? AND status = 'active'`,
      [code],
    );
    if (!row) throw new GatewayAccountNotFoundError();
    return this.opened(row);
  }

  /** The account through which a book is paid; null when it has none. */
  async forBook(book: ResellerId, gateway: string, sql: Sql = this.db): Promise<GatewayAccount | null> {
    const [row] = await sql.query<Row>(
      `SELECT ${COLUMNS} FROM rc_gateway_accounts WHERE book = ? AND gateway = ? AND status = 'active' ORDER BY code LIMIT 1`,
      [book, gateway],
    );
    return row ? this.opened(row) : null;
  }

  private opened(row: Row): GatewayAccount {
    return {
      code: row.code,
      book: row.book as ResellerId,
      gateway: row.gateway,
      receiver: row.receiver,
      apiBase: row.api_base,
      secretKey: this.sealer.open(row.sealed_key, `gateway:${row.code}:key`),
      webhookSecret: this.sealer.open(row.sealed_webhook_secret, `gateway:${row.code}:webhook`),
    };
  }
}
