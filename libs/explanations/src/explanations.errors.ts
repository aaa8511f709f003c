import { DomainError } from '#kernel';

/** Missing, or somebody else's: the same answer for both. */
export class NothingToExplainError extends DomainError {
  constructor(id: number) {
    super('explanations.not_found', 'not_found', { id }, 'there is nothing under this number');
  }
}
