import { type FiledVersion, filedVersionsOf, versionPrinted } from "@opus/grant-workflow";
import { EXIT } from "../../failure/exit-code.ts";
import { VerbFailure } from "../../failure/verb-failure.ts";
import { findStream, idOfStream } from "../../store/find-stream.ts";
import { programmeOfStream } from "../../store/kept-programme.ts";
import { withStoreToRead } from "../../store/with-store.ts";
import type { Session } from "../../terminal/session.ts";
import { jsonOption, storeArgument } from "../../verb/shared-options.ts";
import { defineVerb } from "../../verb/verb.ts";
import { filedLine } from "../../wording/filed-line.ts";

/** `receipt <store> <case>`: versions that were filed with their checksums; one copied from paper is held against them. */
export const receiptVerb = defineVerb({
  name: "receipt",
  about: {
    pl: "wypisz złożone wersje i ich sumy kontrolne albo porównaj z nimi sumę z wydruku",
    en: "print the versions that were filed and their checksums, or compare one from a print",
  },
  arguments: {
    store: storeArgument,
    name: {
      syntax: "<case>",
      about: { pl: "numer wniosku albo id sprawy", en: "application number or case id" },
    },
  },
  options: {
    json: jsonOption,
    checksum: {
      flags: "--checksum <text>",
      about: {
        pl: "suma kontrolna z wydruku, cała albo co najmniej 12 pierwszych cyfr",
        en: "the checksum of a print, whole or its first 12 digits at least",
      },
    },
  },
  run({ store: path, name, json, checksum }, session) {
    return withStoreToRead(session.io.cwd, path, async (store) => {
      const stream = await findStream(store, name);
      if (!stream.startsWith("case:")) throw notACase(name);
      const versions = await filedVersionsOf(store, idOfStream(stream));
      const { zone } = (await programmeOfStream(store, stream)).document;
      const found = checksum === undefined ? undefined : versionPrinted(versions, checksum);
      if (checksum !== undefined && found === undefined) session.exitCode = EXIT.findings;
      if (json) session.printJson(checksum === undefined ? { versions } : { versions, found: found ?? null });
      else if (checksum === undefined) printVersions(versions, zone, session);
      else printFound(found, zone, session);
    });
  },
});

function printVersions(versions: readonly FiledVersion[], zone: string, { print, say, lang }: Session): void {
  if (versions.length === 0)
    print(say({ pl: "Niczego jeszcze nie złożono.", en: "Nothing has been filed yet." }));
  for (const version of versions) print(filedLine(version, zone, lang));
}

function printFound(found: FiledVersion | undefined, zone: string, { print, say, lang }: Session): void {
  if (found === undefined) {
    print(
      say({
        pl: "✗ To nie jest suma żadnej złożonej wersji: wydruk jest czego innego albo cyfry przepisano z błędem (trzeba ich co najmniej 12).",
        en: "✗ This is the checksum of no version that was filed: the print is of something else, or digits were copied wrongly (12 are needed at least).",
      }),
    );
    return;
  }
  print(`✓ ${filedLine(found, zone, lang)}`);
}

function notACase(name: string): VerbFailure {
  return new VerbFailure({
    code: "OGW796",
    exitCode: EXIT.usage,
    problem: {
      pl: `„${name}” jest naborem; wnioski składa się w sprawach.`,
      en: `"${name}" is a call; applications are filed in cases.`,
    },
    remedy: { pl: "Podaj numer wniosku albo id sprawy.", en: "Give an application number or a case id." },
  });
}
