/** Sets that all calls of a store share, so that limits, budgets and stages reach past one call. */
export const sharedSets: readonly string[] = [
  "parties",
  "given",
  "entered",
  "ideas",
  "budgets",
  "openQueues",
  "lists",
];
