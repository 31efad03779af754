import type { Clock } from "@opus/grant-workflow";

/** Where text goes; `process.stdout` fits. */
export interface TextSink {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What the command touches of its process, so that tests can stand in for it. */
export interface CliIo {
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** Text of standard input, as bytes; read when a file is called `-`. */
  readonly stdin?: () => Uint8Array;
  /** By which commands are decided and deadlines pass; the host's clock by default. */
  readonly clock?: Clock;
  /**
   * Asks whoever sits at the terminal, and answers what they typed, or undefined when they broke off (Ctrl-C, Ctrl-D);
   * left out where nobody does.
   */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** Has `stop` called once when somebody asks the command to end; answers what takes that back. */
  readonly onStop?: (stop: () => void) => () => void;
}
