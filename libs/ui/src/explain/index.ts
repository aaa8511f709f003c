export { ExplanationScreen, type ExplainDoor } from './ExplanationScreen.js';
export { PriceExplanationScreen, type AskedPrice } from './PriceExplanation.js';
export { ServiceQuotes, type ServiceQuoteDoor } from './ServiceQuotes.js';
