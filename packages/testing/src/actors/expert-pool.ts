/** The experts of a simulated call: enough for each place, and for those who are recused. */
export function expertPool(perApplication: number): readonly string[] {
  return Array.from({ length: 2 * perApplication + 3 }, (_, index) => `expert-${index + 1}`);
}
