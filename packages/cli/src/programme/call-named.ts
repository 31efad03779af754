import { didYouMean } from "@opus/grant-rules/document";
import { type CallDocument, callsOf, type LoadedProgramme, type Programme } from "@opus/grant-workflow";
import { EXIT } from "../failure/exit-code.ts";
import { VerbFailure } from "../failure/verb-failure.ts";

type Sound = LoadedProgramme & { readonly programme: Programme };

/**
 * The call that `--call` names; the first of the programme when the option was not given.
 *
 * @throws VerbFailure OGW663 when the programme has no such call.
 */
export function callNamed(programme: Programme, id: string | undefined): CallDocument {
  const calls = callsOf(programme);
  const call = id === undefined ? calls[0] : calls.find((each) => each.id === id);
  if (call !== undefined) return call;
  const ids = calls.map((each) => each.id);
  const meant = didYouMean(id ?? "", ids);
  throw new VerbFailure({
    code: "OGW663",
    exitCode: EXIT.usage,
    problem: { pl: `Program nie ma naboru „${id}”.`, en: `The programme has no call "${id}".` },
    remedy:
      meant === undefined
        ? { pl: `Nabory: ${ids.join(", ")}.`, en: `Calls: ${ids.join(", ")}.` }
        : { pl: `Czy chodziło o ${meant}?`, en: `Did you mean ${meant}?` },
  });
}

/**
 * What was read of a call that states members of its own; all of the document where it states none, or none is named.
 *
 * @throws VerbFailure OGW663 when the programme has no such call.
 */
export function ofCall(loaded: Sound, id: string | undefined): Sound {
  if (id === undefined) return loaded;
  const call = callNamed(loaded.programme, id);
  const own = loaded.ofCalls?.find(({ programme }) => programme?.document.calls.includes(call));
  return own?.programme === undefined ? loaded : { ...own, programme: own.programme };
}
