import type { RunningApp } from './launch';

/** A native question that was asked. */
export interface AskedQuestion {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

type Stand = {
  asked?: AskedQuestion[];
  answer?: ((response: number) => void) | null;
  offered?: string | null;
  timesOpened?: number;
};

/** Stands in for the operating system's file dialog: it gives this file, or is cancelled. */
export const fileDialogGives = ({ app }: RunningApp, path: string | null): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    const stand = globalThis as Stand;
    stand.offered = chosen;
    dialog.showOpenDialog = async () => ({
      canceled: stand.offered === null || stand.offered === undefined,
      filePaths: stand.offered ? [stand.offered] : [],
    });
  }, path);

/** Holds native questions back until the test answers them, and tells what was asked. */
export async function heldQuestions({ app }: RunningApp) {
  await app.evaluate(({ dialog }) => {
    const stand = globalThis as Stand;
    stand.asked = [];
    const hold = (...args: readonly unknown[]) => {
      const { message, detail = '', buttons = [] } = args.at(-1) as Partial<AskedQuestion> & { message: string };
      stand.asked?.push({ message, detail, buttons });
      return new Promise<{ response: number; checkboxChecked: boolean }>((resolve) => {
        stand.answer = (response) => resolve({ response, checkboxChecked: false });
      });
    };
    dialog.showMessageBox = hold as typeof dialog.showMessageBox;
  });
  return {
    asked: (): Promise<readonly AskedQuestion[]> => app.evaluate(() => (globalThis as Stand).asked ?? []),
    answer: (button: number): Promise<void> =>
      app.evaluate((_, index) => (globalThis as Stand).answer?.(index), button),
  };
}
