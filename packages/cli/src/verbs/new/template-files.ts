import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LocalisedText } from "@opus/grant-rules/errors";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { member } from "../../json/json-object.ts";
import { overlay } from "./overlay.ts";

/** The names of the templates, in the order in which people are asked to choose. */
export function templateNames(): readonly string[] {
  return JSON.parse(readFileSync(join(templatesFolder(), "templates.json"), "utf8")) as readonly string[];
}

/** What a template says of itself. */
export interface TemplateCard {
  readonly title: LocalisedText;
  readonly about: LocalisedText;
  /** What stands where nothing is stated; money as documents have it. */
  readonly usual: {
    readonly name: LocalisedText;
    readonly min: string;
    readonly max: string;
    readonly pool: string;
  };
  /** What numbers of applications begin with. */
  readonly prefix: string;
}

/** A file of a template, its places not filled yet: JSON, or a text for people. */
export type TemplateFile = { readonly path: string } & (
  | { readonly json: unknown }
  | { readonly text: string }
);

/** What a template says of itself. */
export function templateCard(name: string): TemplateCard {
  return JSON.parse(templateText(name, "template.json")) as TemplateCard;
}

/** The files of a template: what all templates share, with its own laid over it. */
export function templateFiles(name: string): readonly TemplateFile[] {
  const laid = (file: string) => {
    const [base, over] = ["shared", name].map((folder): unknown => JSON.parse(templateText(folder, file)));
    return overlay(base, over);
  };
  const ends = laid("ends.json");
  return [
    { path: "programme.json", json: laid("programme.json") },
    { path: "rule-cases.json", json: laid("rule-cases.json") },
    { path: "scenarios/ends.json", json: ends },
    // What the person of the scenarios answers, to be tried alone.
    { path: "answers.json", json: member(member(member(ends, "people"), "sound"), "answers") },
    { path: "README.md", text: templateText("shared", "README.md") },
    { path: "README.pl.md", text: templateText("shared", "README.pl.md") },
  ];
}

function templateText(folder: string, file: string): string {
  return readFileSync(join(templatesFolder(), folder, file), "utf8");
}

/** The folder `templates` of this package, which lies at another depth above the built command than above its source. */
function templatesFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  for (let folder = here; ; folder = dirname(folder)) {
    const templates = join(folder, "templates");
    if (existsSync(join(templates, "shared", "programme.json"))) return templates;
    if (folder === dirname(folder)) throw noTemplates();
  }
}

function noTemplates(): VerbFailure {
  return new VerbFailure({
    code: "OGW783",
    exitCode: EXIT.environment,
    problem: {
      pl: "Obok polecenia nie ma szablonów programów.",
      en: "There are no templates of programmes beside the command.",
    },
    remedy: {
      pl: "Zainstaluj @opus/grant-workflow-cli ponownie, w całości.",
      en: "Install @opus/grant-workflow-cli again, as a whole.",
    },
  });
}
