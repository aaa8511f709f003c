/**
 * Tables whose writer is another context than the one whose migration made them. Migrations that ran are never moved, so the
 * owner is told here (test/architecture/tables.spec.ts, docs/table-owners.md).
 */
module.exports = { tblpromotions: 'promotions' };
