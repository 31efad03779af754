/** Where a term is counted from, or the instant itself. */
export type TermStart = { readonly from: string } | { readonly at: string };

/** When named events happened: instants, or civil dates where only the day is known. */
export type Happened = Readonly<Record<string, string | undefined>>;
