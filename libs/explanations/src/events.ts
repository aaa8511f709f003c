/** Explanations tell no facts: they only read. */
export {};
