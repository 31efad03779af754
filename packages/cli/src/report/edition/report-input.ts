import { type Lang, type LocalisedText, OgwError } from "@opus/grant-rules/errors";
import type { ProgrammeDocument, Summary } from "@opus/grant-workflow";
import { ruleTitlesOf } from "../../wording/rule-titles.ts";

/** Everything the page tells of. */
export interface ReportInput {
  readonly summary: Summary;
  /** The documents of all versions that the summary counts, by hash; see `Summary.versions`. */
  readonly versions: ReadonlyMap<string, ProgrammeDocument>;
  readonly journal: { readonly entries: number; readonly valid: boolean };
  /** Whether the store was filled by simulated actors from a file of applications. */
  readonly simulated: boolean;
}

/** What a section of the page is made from: the input in one language. */
export interface ReportEdition extends Omit<ReportInput, "versions"> {
  readonly lang: Lang;
  /** The leading version, which speaks for the whole programme. */
  readonly programme: ProgrammeDocument;
  /** All versions, the leading one first. */
  readonly documents: readonly [ProgrammeDocument, ...ProgrammeDocument[]];
  /** Titles of the rules of all versions by id; the earlier in `documents` tells the title. */
  readonly ruleTitles: ReadonlyMap<string, LocalisedText>;
  /** The version of this hash, under which a call or a case is shown. */
  version(hash: string): ProgrammeDocument;
  /** Picks the text of the edition's language. */
  say(text: LocalisedText): string;
}

/**
 * The input as one language tells it.
 *
 * @throws OgwError OGW616 when the input lacks a version that its summary counts.
 */
export function editionOf({ versions, ...input }: ReportInput, lang: Lang): ReportEdition {
  const version = (hash: string): ProgrammeDocument => {
    const document = versions.get(hash);
    if (document === undefined) throw lackedVersion(hash);
    return document;
  };
  const { summary } = input;
  const programme = version(summary.programme.hash);
  const others = summary.versions.filter(({ hash }) => hash !== summary.programme.hash);
  const documents = [programme, ...others.map(({ hash }) => version(hash))] as const;
  const ruleTitles = ruleTitlesOf(...documents);
  return { ...input, lang, programme, documents, ruleTitles, version, say: (text) => text[lang] };
}

function lackedVersion(hash: string): OgwError {
  return new OgwError({
    code: "OGW616",
    subject: `report of programme version ${hash}`,
    problem: "the summary counts it, and its document was not given",
    allowed: "versions holds the document of every version that the summary names, by its hash",
    remedy: "Read it with the store's programme(hash) and add it to versions",
  });
}
