import { Injectable } from '@nestjs/common';
import { type Actor, Money, type ResellerId } from '#kernel';
import type { Tx } from '#platform';
import { CatalogService } from '#catalog';
import { LedgerService, type LedgerEntryInput } from '#ledger';
import { ResellersService } from '#resellers';
import { WalletAmountError, WalletReferenceRequiredError, WalletTransferRecordedError } from './payments.errors.js';
import type { WalletByHand, WalletState } from './payments.types.js';
import { Wallets } from './wallets.js';

/** What staff do to a reseller's wallet (domain.md §8, wallet top-up; goodwill), with both ledger sides. */
@Injectable()
export class WalletDesk {
  constructor(
    private readonly wallets: Wallets,
    private readonly ledger: LedgerService,
    private readonly resellers: ResellersService,
    private readonly catalog: CatalogService,
  ) {}

  async move(tx: Tx, actor: Actor, input: WalletByHand): Promise<WalletState> {
    const { resellerId, kind, amount } = input;
    await this.wallets.lock(tx, resellerId, amount.currency);
    await this.resellers.reseller(resellerId, tx);
    await this.catalog.currency(amount.currency, tx);
    const signed = signedOf(input);
    const cash = kind === 'top-up' || kind === 'withdrawal';
    const reference = cash ? input.reference?.trim() : undefined;
    if (cash && !reference) throw new WalletReferenceRequiredError();
    const gateway = cash ? (input.method ?? 'banktransfer') : '';
    try {
      const movementId = await this.wallets.move(tx, {
        resellerId,
        amount: signed,
        kind,
        description: input.reason,
        gateway,
        reference,
        recordedBy: actor.key,
      });
      await this.ledger.post(tx, {
        key: `wallet:${movementId}`,
        event: `wallet-${kind}`,
        resellerId,
        book: 0 as ResellerId,
        currency: amount.currency,
        description: input.reason,
        entries: [other(kind, gateway, signed), { account: 'wallet', party: `reseller:${resellerId}`, credit: signed }],
      });
      const { available, reserved } = await this.wallets.lock(tx, resellerId, amount.currency);
      return { movementId, resellerId, available: available.toJSON(), reserved: reserved.toJSON() };
    } catch (error) {
      if ((error as { code?: string }).code === 'ER_DUP_ENTRY' && reference)
        throw new WalletTransferRecordedError(reference);
      throw error;
    }
  }
}

/** A correction is signed by staff, everything else by its kind. */
function signedOf({ kind, amount }: WalletByHand): Money {
  if (amount.isZero()) throw new WalletAmountError('nothing would move');
  if (kind === 'correction') return amount;
  if (!amount.isPositive()) throw new WalletAmountError('more than zero; the kind says in which direction');
  return kind === 'withdrawal' ? amount.negated() : amount;
}

/** What stands against the wallet: money that came or went, else the provider's own account. */
function other(kind: WalletByHand['kind'], gateway: string, signed: Money): LedgerEntryInput {
  return kind === 'top-up' || kind === 'withdrawal'
    ? { account: 'cash', party: `gateway:${gateway}`, debit: signed }
    : { account: 'adjustment', debit: signed };
}
