const LONGEST = 60;
/** What stands over and under letters, once it is taken apart from them. */
const MARKS = String.raw`\p{M}`;

/**
 * The id of a programme out of its name: small letters of ASCII, digits and hyphens. A name without any, such as one in
 * Greek, leaves it to what is given instead.
 *
 * @example
 * programmeId("Żółte „Granty” 2027", "micro-grants"); // "zolte-granty-2027"
 */
export function programmeId(name: string, otherwise: string): string {
  const words = name
    .replaceAll("Ł", "L")
    .replaceAll("ł", "l")
    .normalize("NFD")
    .replaceAll(new RegExp(MARKS, "gu"), "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-");
  const id = words.slice(0, LONGEST).replaceAll(/^-|-$/g, "");
  return id === "" ? otherwise : id;
}
