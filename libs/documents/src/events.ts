/** This context tells no facts: it prints what others told. */
export {};
