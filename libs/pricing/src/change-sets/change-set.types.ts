import type { CellReport, CellRef, GroupCellInput, ResellerCellInput } from '../cell-input.js';

/** Where a set of changes came from; everything but a draft is noted as it is published. */
export const CHANGE_SOURCES = ['draft', 'grid', 'fill', 'csv', 'bound', 'revert'] as const;
export type ChangeSource = (typeof CHANGE_SOURCES)[number];
export const CHANGE_SET_STATUSES = ['draft', 'scheduled', 'failed', 'published'] as const;
export type ChangeSetStatus = (typeof CHANGE_SET_STATUSES)[number];

/** Whose prices a set changes: a group's cells, or a reseller's own prices. */
export type PriceOwner = { kind: 'group'; groupId: number } | { kind: 'reseller' };

/** What a set asks of a cell: the sides of a group's cell that change, or a reseller's price. */
export type CellChange = Pick<GroupCellInput, 'admin' | 'lowest' | 'highest'> | Pick<ResellerCellInput, 'price'>;
export type ChangeSetCellInput = CellRef & CellChange;

/** A value as it stands in a row: `{ admin, lowest, highest }` of a group's cell, `{ setup, recurring }` of a price; null: none. */
export type CellValue = Record<string, unknown> | null;

export type ChangeSetView = {
  id: number;
  name: string;
  source: ChangeSource;
  status: ChangeSetStatus;
  cells: number;
  /** An instant (UTC). */
  publishAt: string | null;
  /** Publishes over values that moved since the draft was made. */
  overwrite: boolean;
  revertsId: number | null;
  /** Why publishing at its time failed. */
  problem: { code: string; detail: string } | null;
  createdBy: string;
  createdAt: string;
  publishedBy: string | null;
  publishedAt: string | null;
};

/** A cell of a set beside what is in force. */
export type ComparedCell = CellReport & {
  id: number;
  label: string;
  /** In force when it was written into the draft; of a published set, when that was published. */
  before: CellValue;
  /** In force now. */
  live: CellValue;
  /** In force once it is published. */
  after: CellValue;
  /** What is in force moved since the draft was made. */
  conflict: boolean;
};

/** What publishing does, or on a dry run would do. */
export type PublishReport = {
  cells: number;
  changed: number;
  refused: number;
  conflicts: number;
  flagged: number;
  /** Resellers whose prices or profit change, each counted once per cell at most; of a group's set. */
  resellers: number;
  /** The first hundred cells that are refused or in conflict. */
  problems: ComparedCell[];
};
