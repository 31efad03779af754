/** A heading as headings are compared: without regard to case, to the form of its Unicode, and to how much space stands in it. */
export function foldedHeading(heading: string): string {
  return heading.normalize("NFKC").toLowerCase().normalize("NFKC").replaceAll(/\s+/gu, " ").trim();
}
