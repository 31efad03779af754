/** Kinds of records that name the expert they are of, behind their number where there may be several. */
const NUMBERED: ReadonlySet<string> = new Set(["cardAgain", "draft", "reopening", "exclusion"]);

/** The id of the record beside an expert's card; one that is filed again is numbered, since no id comes twice. */
export function cardRecordId(expert: string, isAgain: boolean, written: number): string {
  return isAgain ? numberedId("cardAgain", written, expert) : `card/${expert}`;
}

/** The id of the record beside a round; one that is given again is numbered, as no id comes twice. */
export function roundRecordId(kind: string, isAgain: boolean, written: number): string {
  return isAgain ? numberedId(kind, written) : kind;
}

/** The id of a record of which there may be several. */
export function numberedId(kind: string, written: number, expert?: string): string {
  const id = `${kind}/${written + 1}`;
  return expert === undefined ? id : `${id}/${expert}`;
}

/** Whose a record is, by its id; of records of nobody in particular, what stands behind their kind. */
export function giverOf(id: string): string | undefined {
  const [kind = "", first, ...rest] = id.split("/");
  if (first === undefined) return undefined;
  return NUMBERED.has(kind) ? rest.join("/") : [first, ...rest].join("/");
}

/** Under which name a card or a draft is shown, whichever time it was filed or kept. */
export function shownRecordId(id: string): string {
  const kind = id.slice(0, id.indexOf("/"));
  if (kind === "cardAgain") return `card/${giverOf(id)}`;
  return kind === "draft" ? `draft/${giverOf(id)}` : id;
}
