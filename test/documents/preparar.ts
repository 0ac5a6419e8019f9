import { programas } from './programas.ts';

/** Runs once before the tests of documents: two files that both install would meet at apt's lock. */
export function setup(): void {
  programas();
}
