/** The parts of `say` 0.16.0 that are used; the package types only its singleton, which is never used. */
declare module 'say/platform/*' {
  import type { ChildProcess, SpawnOptions } from 'node:child_process';

  export default class SayPlatform {
    protected child: ChildProcess | null;
    export(
      text: string,
      voice: string | null,
      speed: number | null,
      file: string,
      callback: (error: unknown) => void,
    ): void;
    buildSpeakCommand(request: { text: string }): SayCommand;
    buildExportCommand(request: { text: string }): SayCommand;
    getVoices(): never;
    runStopCommand(): void;
  }

  interface SayCommand {
    command: string;
    args: readonly string[];
    pipedData: string;
    options: SpawnOptions;
  }
}
