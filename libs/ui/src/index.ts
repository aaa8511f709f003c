export { changedOnly, useAction } from './actions.js';
export { DataTable, type Column } from './DataTable.js';
export type { Filter } from './ClearFilters.js';
export { formatDate, formatInstant } from './dates.js';
export { ConfirmButton, FormDrawer } from './dialogs.js';
export { DomainScreen, type DomainDoor } from './DomainScreen.js';
export { CrashPage, NotFoundPage } from './errors.js';
export {
  ExplanationScreen,
  PriceExplanationScreen,
  ServiceQuotes,
  type AskedPrice,
  type ExplainDoor,
  type ServiceQuoteDoor,
} from './explain/index.js';
export { ExplainButton, ExplainSteps } from './ExplainButton.js';
export { BrandScreen } from './brand/BrandScreen.js';
export type { BrandDoor } from './brand/door.js';
export { HostSetUp } from './HostSetUp.js';
export { handOver, keptWords, LogInAs, OnlyHimself } from './impersonation/index.js';
export { plainSearch, type Page } from './list-state.js';
export { formatMoney, formatRate, isNegative, isZero, typedAmount, type Money } from './money.js';
export { tell, tellFailure } from './messages.js';
export { MoneyList, MoneyText } from './MoneyText.js';
export { SecuritySection, type SecurityCalls } from './SecuritySection.js';
export { Arrow, EmptyState, Facts, PageHeader, PageLink, QueryView, Section } from './page.js';
export { Note, ProblemAlert } from './ProblemAlert.js';
export { fieldError, fieldOfPointer, fieldWords, problemWords, showFieldErrors } from './problem-words.js';
export { makeQueryClient } from './provider.js';
export { StatusBadge, type Tone } from './StatusBadge.js';
export { phrases, texts, withTexts } from './texts.js';
export { word } from './words.js';
export { sentence } from './sentences.js';
export { settingName } from './setting-names.js';
export { SettingInput, settingWords, type SettingKind } from './SettingInput.js';
export { sessionEnded } from './session.js';
export { forgetTyped, useUnsaved } from './unsaved.js';
export { Form } from './Form.js';
export { startConsole, useIdParam, useMe, useParam, type ConsolePage } from './console.js';
export { PriceChange } from './PriceChange.js';
export {
  columnsOf,
  PriceMatrix,
  type Part,
  type PricesDoor,
  type SheetCell,
  type SheetRow,
  type Side,
} from './matrix/index.js';
export { ITEM_TYPES, sortTerms, termWords, type ItemType } from './terms.js';
export { PdfButton, PrintedPage } from './PrintedDocument.js';
export { ChangeSets, KeepAsDraft, PriceFile } from './price-tools.js';
export type { ChangeSetDoor } from './ChangeSets.js';
export { CancellationsScreen, CreditMovements, NumberSeries, type NumberSeriesDoor } from './billing/index.js';
export { DraftScreen, type DraftDoor } from './invoices/index.js';
export { PromotionScreen, PromotionsScreen, type PromotionDoor } from './promotions/index.js';
export { StatisticsPanel, type StatisticsDoor } from './statistics/index.js';
export { ServiceLife, type ServiceLifeDoor } from './services/ServiceLife.js';
export { Statement, type StatementData } from './Statement.js';
