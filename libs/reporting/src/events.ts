/** The facts this context tells; primitives only, types stable for ever (`reporting.noun-verb-ed.v1`). */
export {};
