/** This context tells no facts: a use is part of its order. */
export {};
