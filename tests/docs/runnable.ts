import { type Block, blocks, placeOf } from "./documents.ts";

/** A block that a reader may run as it stands. */
export interface Runnable {
  /** `README.md:17`. */
  readonly place: string;
  readonly block: Block;
  /** What the document says that it prints, if it says so. */
  readonly printed: string | undefined;
}

/** Blocks of a language that are marked `run`, each with the block `text printed` right after it. */
export function runnableBlocks(ofLanguage: "ts" | "sh"): readonly Runnable[] {
  return blocks.flatMap((block, index) => {
    if (block.language !== ofLanguage || !block.marks.includes("run")) return [];
    const next = blocks[index + 1];
    const prints =
      next?.document === block.document && next.language === "text" && next.marks.includes("printed");
    return [{ place: placeOf(block), block, printed: prints ? next.code : undefined }];
  });
}

/** Hard spaces, as amounts have them, are plain ones in a document. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}
