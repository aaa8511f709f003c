/** The ledger is told; it tells nobody. */
export {};
