import { formatDate } from '#branding';
import type { PayMethodRow } from '#payments';
import type { Texts } from '../../theme/texts.js';
import type { Visit } from '../../visit/visit.js';

type Reader = Pick<Visit, 'brand'>;
const MONTH = 'MM/YYYY';

/** How a card is called: `Visa ending in 4242`; what is no card by its own description. */
export const cardName = ({ brand, lastFour, description }: PayMethodRow, texts: Texts): string =>
  lastFour === '' ? description || texts.say('cards.unnamed') : texts.say('cards.name', { brand, lastFour });

/** A card in the list: what it is, until when it is good, what it is used for. */
export function cardRow(card: PayMethodRow, { brand }: Reader, texts: Texts) {
  const isKept = card.status === 'kept';
  const state = card.isDefault ? 'active' : card.usable ? 'kept' : isKept ? 'unusable' : 'imported';
  return {
    id: card.payMethodId,
    name: cardName(card, texts),
    expires:
      card.expiresOn && MONTH.replace('MM', card.expiresOn.slice(5, 7)).replace('YYYY', card.expiresOn.slice(0, 4)),
    addedOn: formatDate(card.addedOn, brand.dateFormat),
    state,
    label: texts.say(`cards.state.${state}`),
    mayBeDefault: card.usable && !card.isDefault,
  };
}
