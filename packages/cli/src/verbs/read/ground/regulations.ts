/** One thing that the regulations say. */
export interface Provision {
  /** What it is called; left out where the paragraph says it. */
  readonly title?: string;
  readonly text: string;
  /** Parts of it, one below another. */
  readonly items?: readonly string[];
  /** What follows from it, when it is asked, from when it holds. */
  readonly notes?: readonly string[];
  /** Legal bases in words. */
  readonly basis?: readonly string[];
}

/** A numbered paragraph. */
export interface Paragraph {
  readonly number: number;
  readonly title: string;
  readonly provisions: readonly Provision[];
}

/** Paragraphs on one topic. */
export interface Chapter {
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

/** A programme as regulations that people read. */
export interface Regulations {
  readonly programme: string;
  readonly version: string;
  readonly title: string;
  /** Who runs it, what it is for. */
  readonly lead: readonly string[];
  readonly chapters: readonly Chapter[];
}

/** A chapter before its paragraphs are numbered. */
export interface Draft {
  readonly title: string;
  readonly paragraphs: readonly Omit<Paragraph, "number">[];
}
