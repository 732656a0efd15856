/** A file that a person gave: opened, dropped, copied, or of a folder. */
export interface GivenFile {
  /** File name without folders, for the story's source line. */
  readonly name: string;
  readonly bytes: Uint8Array;
}
