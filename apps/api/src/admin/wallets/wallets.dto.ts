import { Money, type ResellerId } from '#kernel';
import { WALLET_HAND_KINDS, type WalletByHand, type WalletState } from '#payments';
import { Field, MoneyDto } from '#platform/http';

export class MoveWalletDto {
  @Field.enum(WALLET_HAND_KINDS, { description: 'top-up and withdrawal: money came or went; else against adjustment' })
  kind: (typeof WALLET_HAND_KINDS)[number];

  @Field.money({ description: 'more than zero; of a correction, below zero takes' })
  amount: MoneyDto;

  @Field.enum(['banktransfer', 'cash', 'other'], { optional: true, description: 'by which way money came or went' })
  method?: string;

  @Field.string({ optional: true, max: 190, description: 'what names the money; recorded once' })
  reference?: string;

  @Field.string({ min: 1, max: 255, description: 'shown to the reseller' })
  reason: string;
}

export class WalletStateDto {
  @Field.id()
  movementId: number;

  @Field.id()
  resellerId: number;

  @Field.money()
  available: MoneyDto;

  @Field.money()
  reserved: MoneyDto;
}

export const toWalletByHand = (
  id: number,
  { kind, amount, method, reference, reason }: MoveWalletDto,
): WalletByHand => ({
  resellerId: id as ResellerId,
  kind,
  amount: Money.fromJson(amount),
  method,
  reference,
  reason,
});

export const toWalletStateDto = ({ movementId, resellerId, available, reserved }: WalletState): WalletStateDto => ({
  movementId,
  resellerId,
  available,
  reserved,
});
